import type { PublishedCount } from "@/domain/projection/published-count";
import { type Change, changeBetween, type NoChange, obstacleIn } from "./change";
import { drawnFigures } from "./series";

/** What an address asks for: ids of two counts, and whose. */
export type ChangeQuery = { publisher?: string | undefined; from?: string | undefined; to?: string | undefined };

/** Why there are not two figures to tell a change between; `id` is what was asked for. */
export type Unchosen =
  | { problem: "too_few" }
  | { problem: "unknown" | "not_drawn"; parameter: "from" | "to"; id: string }
  | { problem: "same" | "first" | "last"; count: PublishedCount };

export type Chosen = {
  publisher: string;
  /** The stocks of the publisher that are drawn, in order of time. */
  series: readonly PublishedCount[];
  /** The change that was asked for, or why there is none. */
  found: Change | NoChange | Unchosen;
  /** They were asked for in the other order. */
  swapped: boolean;
  /** Dates of another publisher's series were asked for, as when only the publisher is changed: others stand for them. */
  replaced: boolean;
};

/**
 * Which change an address asks for. Without a publisher it is that of the counts, or the lead. Of two dates one may be
 * missing: then it is the one beside the other; without both, the newest two that an exact change is between.
 */
export function chosenChange(counts: readonly PublishedCount[], lead: string, asked: ChangeQuery): Chosen {
  const stocks = counts.filter((count) => count.measure === "detained");
  const ownerOf = (id: string | undefined) => stocks.find((count) => count.id === id)?.publisher;
  const publisher = asked.publisher ?? ownerOf(asked.from) ?? ownerOf(asked.to) ?? lead;
  const series = drawnFigures(stocks.filter((count) => count.publisher === publisher));
  const isElsewhere = (id: string | undefined) => (ownerOf(id) ?? publisher) !== publisher;
  const replaced = isElsewhere(asked.from) || isElsewhere(asked.to);
  const given = {
    from: isElsewhere(asked.from) ? undefined : asked.from,
    to: isElsewhere(asked.to) ? undefined : asked.to,
  };
  const pair = pairOf(counts, series, given);
  if ("problem" in pair) return { publisher, series, found: pair, swapped: false, replaced };
  const swapped = series.indexOf(pair.from) > series.indexOf(pair.to);
  const [from, to] = swapped ? [pair.to, pair.from] : [pair.from, pair.to];
  return { publisher, series, found: changeBetween(counts, from, to), swapped, replaced };
}

/** Publishers that have at least two drawn figures of the people detained. */
export function publishersWithChanges(counts: readonly PublishedCount[]): string[] {
  const drawn = drawnFigures(counts.filter((count) => count.measure === "detained"));
  const publishers = [...new Set(drawn.map((count) => count.publisher))];
  return publishers.filter((publisher) => drawn.filter((count) => count.publisher === publisher).length > 1);
}

type Pair = { from: PublishedCount; to: PublishedCount };

function pairOf(
  counts: readonly PublishedCount[],
  series: readonly PublishedCount[],
  given: Pick<ChangeQuery, "from" | "to">,
): Pair | Unchosen {
  for (const parameter of ["from", "to"] as const) {
    const id = given[parameter];
    if (id === undefined || series.some((count) => count.id === id)) continue;
    return { problem: counts.some((count) => count.id === id) ? "not_drawn" : "unknown", parameter, id };
  }
  if (series.length < 2) return { problem: "too_few" };
  const [from, to] = [given.from, given.to].map((id) => series.find((count) => count.id === id));
  if (from && to) return from === to ? { problem: "same", count: from } : { from, to };
  if (from) return beside(from, series.slice(series.indexOf(from) + 1)[0], (other) => ({ from, to: other }), "last");
  if (to) return beside(to, series.slice(0, series.indexOf(to)).at(-1), (other) => ({ from: other, to }), "first");
  return newestPair(series);
}

function beside(
  count: PublishedCount,
  other: PublishedCount | undefined,
  pair: (other: PublishedCount) => Pair,
  problem: "first" | "last",
): Pair | Unchosen {
  return other ? pair(other) : { problem, count };
}

/** The newest two that an exact change is between; where there are none, the newest two. */
function newestPair(series: readonly PublishedCount[]): Pair {
  const exact = series.filter((count) => !obstacleIn(count));
  const [from, to] = (exact.length > 1 ? exact : series).slice(-2);
  if (!from || !to) throw new Error("a series of less than two has no newest pair");
  return { from, to };
}
