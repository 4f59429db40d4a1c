import type { PublishedCount } from "@/domain/projection/published-count";
import { type Dimension, dimensions, movement, partitions } from "@/domain/values/vocabulary";

export type Split = {
  dimension: Exclude<Dimension, typeof movement>;
  parts: { category: string; value: number }[];
  /** People in the parts; null if parts may overlap, so that a sum would count a person twice. */
  sum: number | null;
  /** People whom the publisher put in none of the parts; null if there are none, or if unknown. */
  unpublished: number | null;
};

/** Dimensions in which each person has one category. Nationality groups overlap; custody states may. */
const summed: readonly Dimension[] = [...partitions, "nationality", "facility"];

/**
 * Returns the splits published with a count, in the vocabulary's order. An unpublished category is no part, never 0.
 */
export function splitsOf({ value, parts }: Pick<PublishedCount, "value" | "parts">): Split[] {
  return dimensions.flatMap((dimension) => {
    const own = parts.filter((part) => part.dimension === dimension);
    if (dimension === movement || own.length === 0) return [];
    const sum = own.reduce((persons, part) => persons + part.value, 0);
    const isPartition = partitions.some((each) => each === dimension);
    const rest = isPartition && value !== null && value > sum ? value - sum : null;
    return [
      {
        dimension,
        parts: own.map(({ category, value }) => ({ category, value })).toSorted((a, b) => b.value - a.value),
        sum: summed.includes(dimension) ? sum : null,
        unpublished: rest,
      },
    ];
  });
}

/** Returns the arrests and releases printed with a stock, since the publisher's count before; undefined if none. */
export function movementOf({ parts }: Pick<PublishedCount, "parts">) {
  const find = (category: string) =>
    parts.find((part) => part.dimension === movement && part.category === category)?.value ?? null;
  const [imprisoned, released] = [find("imprisoned"), find("released")];
  return imprisoned === null && released === null ? undefined : { imprisoned, released };
}
