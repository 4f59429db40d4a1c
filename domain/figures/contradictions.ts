import type { CountFacts } from "@/domain/records/count";
import { isCertainlyBefore } from "@/domain/values/certainty";
import { movement } from "@/domain/values/vocabulary";
import { seriesKey } from "./series";

/** The fields of a figure that are compared with others of its publisher. */
export type Compared = Pick<
  CountFacts,
  "publisher" | "measure" | "since" | "asOf" | "cutoffTime" | "value" | "qualifier" | "standing"
> & { id: string };

/**
 * How a figure contradicts another of its series. `same_day`: another value for the same moment. `total_falls`: a
 * running total that is smaller later. `stock_jumps`: a stock that moved by more than the movement printed with it.
 */
export type Contradiction = { kind: "same_day" | "total_falls" | "stock_jumps"; other: Compared };

/**
 * Returns contradictions for an editor to check. Publishers do contradict themselves, so they are not errors. Figures
 * in words, lower bounds, and figures known as contradicted are compared with nothing.
 */
export function contradictionsOf(
  count: Compared & Pick<CountFacts, "parts">,
  others: readonly Compared[],
): Contradiction[] {
  if (!isFirm(count)) return [];
  const series = others.filter(
    (other) => other.id !== count.id && isFirm(other) && seriesKey(other) === seriesKey(count),
  );
  const found = series.flatMap((other): Contradiction[] => {
    if (isSameMoment(count, other)) return other.value === count.value ? [] : [{ kind: "same_day", other }];
    return falls(count, other) || falls(other, count) ? [{ kind: "total_falls", other }] : [];
  });
  const previous = previousOf(count, series);
  return previous && jumps(count, previous) ? [...found, { kind: "stock_jumps", other: previous }] : found;
}

function isFirm({ value, qualifier, standing }: Compared): boolean {
  return value !== null && qualifier === "exact" && standing === "stands";
}

/**
 * True if two figures have the same date, and no cut-off separates them: an evening bulletin may differ from one at
 * noon.
 */
export function isSameMoment(one: Compared, other: Compared): boolean {
  return one.asOf === other.asOf && (!one.cutoffTime || !other.cutoffTime || one.cutoffTime === other.cutoffTime);
}

/** True if a running total with the same first day falls. */
function falls(later: Compared, earlier: Compared): boolean {
  return later.since !== null && isLater(later, earlier) && (later.value ?? 0) < (earlier.value ?? 0);
}

function isLater(one: Compared, other: Compared): boolean {
  if (one.asOf === other.asOf) return (one.cutoffTime ?? "") > (other.cutoffTime ?? "");
  return isCertainlyBefore(other.asOf, one.asOf);
}

function previousOf(count: Compared, series: readonly Compared[]): Compared | undefined {
  const earlier = series.filter((other) => isCertainlyBefore(other.asOf, count.asOf));
  return earlier.reduce<Compared | undefined>(
    (last, other) => (last && isLater(last, other) ? last : other),
    undefined,
  );
}

/** A movement of which only one side was printed bounds only that side. */
function jumps({ value, parts }: Compared & Pick<CountFacts, "parts">, previous: Compared): boolean {
  const printed = (category: string) =>
    parts.find((part) => part.dimension === movement && part.category === category)?.value ?? Number.POSITIVE_INFINITY;
  const moved = (value ?? 0) - (previous.value ?? 0);
  return moved > printed("imprisoned") || -moved > printed("released");
}
