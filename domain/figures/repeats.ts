import { type Compared, isSameMoment } from "./contradictions";
import { seriesKey } from "./series";

/**
 * How a new figure may repeat a known one of its publisher and measure. `same`: the same day and number, whatever its
 * window. `other_value`: another number for the same moment of the same series, which may be a correction.
 */
export type Repeat = { kind: "same" | "other_value"; other: Compared };

/** Returns the known figures that a figure may repeat. `others` have its publisher and measure. */
export function repeatsOf(count: Compared, others: readonly Compared[]): Repeat[] {
  return others.flatMap((other): Repeat[] => {
    if (other.id === count.id || other.asOf !== count.asOf) return [];
    if (other.value === count.value) return [{ kind: "same", other }];
    const isRival = count.standing === "stands" && other.standing === "stands" && seriesKey(other) === seriesKey(count);
    if (!isRival || count.value === null || other.value === null || !isSameMoment(count, other)) return [];
    return [{ kind: "other_value", other }];
  });
}
