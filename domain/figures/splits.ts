import type { PublishedCount } from "@/domain/projection/published-count";
import { type Dimension, dimensions, movement, partitions } from "@/domain/values/vocabulary";

export type Split = {
  dimension: Exclude<Dimension, typeof movement>;
  parts: { category: string; value: number }[];
  /** Persons in the parts; null where parts may overlap, so that a sum would count somebody twice. */
  sum: number | null;
  /** Persons whom the publisher put in none of the parts; null where there are none, or where that is not known. */
  unpublished: number | null;
};

/** Dimensions of which each person is in one category. Groups of nationality overlap; a state of custody may. */
const summed: readonly Dimension[] = [...partitions, "nationality", "facility"];

/** The splits that were published with a count, in the vocabulary's order; what was not published is no part, never 0. */
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

/** What was printed beside a stock of arrests and releases since the publisher's count before; undefined if nothing. */
export function movementOf({ parts }: Pick<PublishedCount, "parts">) {
  const find = (category: string) =>
    parts.find((part) => part.dimension === movement && part.category === category)?.value ?? null;
  const [imprisoned, released] = [find("imprisoned"), find("released")];
  return imprisoned === null && released === null ? undefined : { imprisoned, released };
}
