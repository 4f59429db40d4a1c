import type { Series } from "./spec";

/** The series of a panel: of lead lines that meet in it all but the first are dashed, so that print without colours tells them apart. */
export function dashedLines(series: readonly Series[]): Series[] {
  const first = series.find(isLeadLine);
  return series.map((each) => (isLeadLine(each) && each !== first ? { ...each, dashed: true } : each));
}

function isLeadLine({ weight, shape }: Series): boolean {
  return weight === "lead" && shape === "line";
}
