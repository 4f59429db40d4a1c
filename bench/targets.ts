import type { Measured } from "./measure-size";

export type Target = { text: string; isMet: boolean };

/** What is to be reached on two cores, with the generator of the load on the same machine. */
export function targetsOf({ loads, releases, miss, visible, memoryAtLast }: Measured): Target[] {
  const dashboard = loads.get("dashboard")?.perSecond ?? 0;
  const file = loads.get("file in public/")?.perSecond ?? Number.POSITIVE_INFINITY;
  const longestMiss = releases <= 20_000 ? 150 : 300;
  return [
    { text: "the cached dashboard is at least half as fast as the file in public/", isMet: dashboard >= file / 2 },
    { text: `the first request after a publication takes under ${longestMiss} ms`, isMet: miss < longestMiss },
    { text: "a publication is visible in under 300 ms", isMet: visible < 300 },
    { text: "memory stays under 350 MB", isMet: memoryAtLast < 350 },
  ];
}
