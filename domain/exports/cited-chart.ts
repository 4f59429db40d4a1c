import type { Cited } from "@/domain/charts/chart-citation";
import type { ChartSpec } from "@/domain/charts/spec";
import { type Edition, frozenAddress } from "@/domain/view/edition";

/** Returns what a citation of a chart contains: its title, its newest sentences, its frozen address. */
export function citedOf(
  spec: ChartSpec,
  edition: Edition,
  path: string,
  choices: Record<string, string | undefined>,
): Cited {
  return { title: spec.title, sentence: spec.summary, address: frozenAddress(edition, path, choices) };
}
