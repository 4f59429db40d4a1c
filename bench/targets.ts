import type { CachedPage, CaseName } from "./cases";
import type { Measured } from "./measure-size";

export type Target = { text: string; isMet: boolean };

/** Returns the targets for two cores, with the load generator on the same machine. `first` is the smallest size. */
export function targetsOf(measured: Measured, first: Measured): Target[] {
  const { loads, releases } = measured;
  const p99 = (name: CaseName) => loads.get(name)?.p99 ?? Number.NaN;
  const growth = { dashboard: measured.dashboard / first.dashboard, list: measured.list / first.list };
  const mostOfList = releases <= 20_000 ? 1.5 : 3;
  return [
    ...shares(measured),
    { text: "p99 of the cached dashboard under 10 ms", isMet: p99("dashboard") < 10 },
    { text: "p99 of the cached dashboard during misses under 50 ms", isMet: p99("dashboard during misses") < 50 },
    ...(measured === first
      ? [{ text: "an uncached dashboard in at most 100 ms", isMet: measured.dashboard <= 100 }]
      : [
          {
            text: `the dashboard grows by ${growth.dashboard.toFixed(2)}, at most 1.3`,
            isMet: growth.dashboard <= 1.3,
          },
          {
            text: `the list grows by ${growth.list.toFixed(2)}, at most ${mostOfList}`,
            isMet: growth.list <= mostOfList,
          },
        ]),
    { text: "a publication is visible in under 150 ms", isMet: measured.visible < 150 },
    { text: "none of a thousand visitors waits over 1 s", isMet: measured.crowd < 1000 },
    { text: "memory of all processes stays under 400 MB", isMet: Math.max(...measured.memory) <= 400 },
  ];
}

const leastShares: [CachedPage, number][] = [
  ["dashboard", 0.5],
  ["summary", 0.4],
  ["filtered list", 0.4],
];

function shares({ loads }: Measured): Target[] {
  return leastShares.flatMap(([name, least]) => {
    const [own, other] = [loads.get(name), loads.get(`nginx: ${name}`)];
    if (!own || !other) return [];
    const share = own.perSecond / other.perSecond;
    return { text: `${name}: ${share.toFixed(2)} of nginx, at least ${least}`, isMet: share >= least };
  });
}
