import type { PublishedCount } from "@/domain/projection/published-count";
import { type Change, changeBetween, type NoChange, obstacleIn } from "./change";
import { drawnFigures } from "./series";

/** What an address requests: the ids of two counts, and their publisher. */
export type ChangeQuery = { publisher?: string | undefined; from?: string | undefined; to?: string | undefined };

/** Why there are no two figures for a change; `id` is the requested one. */
export type Unchosen =
  | { problem: "too_few" }
  | { problem: "unknown" | "not_drawn"; parameter: "from" | "to"; id: string }
  | { problem: "same" | "first" | "last"; count: PublishedCount };

export type Chosen = {
  publisher: string;
  /** The publisher's drawn stocks, in order of time. */
  series: readonly PublishedCount[];
  /** The requested change, or why there is none. */
  found: Change | NoChange | Unchosen;
  /** True if the two were requested in reverse order. */
  swapped: boolean;
  /**
   * True if the requested dates belong to another publisher's series, as when only the publisher is changed; other
   * dates replace them.
   */
  replaced: boolean;
};

/**
 * Returns the change that an address requests. The publisher defaults to that of the counts, or to the lead publisher.
 * If one of the two dates is missing, it is the neighbour of the other. Without both, it is the newest two with an
 * exact change.
 */
export function chosenChange(counts: readonly PublishedCount[], lead: string, query: ChangeQuery): Chosen {
  const stocks = counts.filter((count) => count.measure === "detained");
  const ownerOf = (id: string | undefined) => stocks.find((count) => count.id === id)?.publisher;
  const publisher = query.publisher ?? ownerOf(query.from) ?? ownerOf(query.to) ?? lead;
  const series = drawnFigures(stocks.filter((count) => count.publisher === publisher));
  const isElsewhere = (id: string | undefined) => (ownerOf(id) ?? publisher) !== publisher;
  const replaced = isElsewhere(query.from) || isElsewhere(query.to);
  const given = {
    from: isElsewhere(query.from) ? undefined : query.from,
    to: isElsewhere(query.to) ? undefined : query.to,
  };
  const pair = pairOf(counts, series, given);
  if ("problem" in pair) return { publisher, series, found: pair, swapped: false, replaced };
  const swapped = series.indexOf(pair.from) > series.indexOf(pair.to);
  const [from, to] = swapped ? [pair.to, pair.from] : [pair.from, pair.to];
  return { publisher, series, found: changeBetween(counts, from, to), swapped, replaced };
}

/** Returns the publishers that have at least two drawn figures of the detained people. */
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
  if (from)
    return withNeighbour(from, series.slice(series.indexOf(from) + 1)[0], (other) => ({ from, to: other }), "last");
  if (to)
    return withNeighbour(to, series.slice(0, series.indexOf(to)).at(-1), (other) => ({ from: other, to }), "first");
  return newestPair(series);
}

function withNeighbour(
  count: PublishedCount,
  other: PublishedCount | undefined,
  pair: (other: PublishedCount) => Pair,
  problem: "first" | "last",
): Pair | Unchosen {
  return other ? pair(other) : { problem, count };
}

/** Returns the newest two with an exact change, or the newest two if there are none. */
function newestPair(series: readonly PublishedCount[]): Pair {
  const exact = series.filter((count) => !obstacleIn(count));
  const [from, to] = (exact.length > 1 ? exact : series).slice(-2);
  if (!from || !to) throw new Error("a series of fewer than two figures has no newest pair");
  return { from, to };
}
