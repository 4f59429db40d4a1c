import type { Series } from "./spec";

/**
 * Returns the series of a panel. All lead lines but the first are dashed, so that a print without colours distinguishes
 * them.
 */
export function dashedLines(series: readonly Series[]): Series[] {
  const first = series.find(isLeadLine);
  return series.map((each) => (isLeadLine(each) && each !== first ? { ...each, dashed: true } : each));
}

function isLeadLine({ weight, shape }: Series): boolean {
  return weight === "lead" && shape === "line";
}
