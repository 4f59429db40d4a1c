import type { CaseName } from "@/bench/cases";
import { type Load, load, type Request } from "./load";
import { median } from "./median";

export type Loads = Map<CaseName, Load>;

/**
 * Measures all cases in turn, `rounds` times, so that other load affects all equally. Returns the medians of each case.
 */
export async function measureCases(
  cases: readonly [CaseName, Request][],
  rounds: number,
  seconds: number,
): Promise<Loads> {
  const measured = new Map<CaseName, Load[]>(cases.map(([name]) => [name, []]));
  for (const [, request] of cases) await load(request, 1);
  for (let round = 0; round < rounds; round++) {
    for (const [name, request] of cases) measured.get(name)?.push(await load(request, seconds));
  }
  return new Map([...measured].map(([name, loads]) => [name, middleOf(loads)]));
}

function middleOf(loads: readonly Load[]): Load {
  const processor = loads.flatMap((each) => each.processor ?? []);
  return {
    perSecond: median(loads.map((each) => each.perSecond)),
    p99: median(loads.map((each) => each.p99)),
    processor: processor.length === 0 ? undefined : median(processor),
  };
}
