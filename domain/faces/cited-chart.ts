import type { ChartSpec } from "@/domain/chart/spec";
import { type Edition, frozenAddress } from "@/domain/view/edition";
import type { Cited } from "@/domain/wording/citation";

/** What is cited of a chart: its title, its newest sentences, its frozen address. */
export function citedOf(
  spec: ChartSpec,
  edition: Edition,
  path: string,
  choices: Record<string, string | undefined>,
): Cited {
  return { title: spec.title, sentence: spec.summary, address: frozenAddress(edition, path, choices) };
}
