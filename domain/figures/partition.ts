import type { PublishedCount } from "@/domain/projection/published-count";
import type { partitions } from "@/domain/values/vocabulary";

export type Partition = (typeof partitions)[number];

/**
 * How a count is split: its parts as published, and how many of it stand in none of them. `rest` is null where that
 * cannot be said: the total is no exact number, or the parts exceed it (what was published is kept as it is).
 */
export function partitionOf(
  count: PublishedCount,
  dimension: Partition,
): { parts: { category: string; value: number }[]; rest: number | null } {
  const parts = count.parts.filter((part) => part.dimension === dimension);
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const isKnown = count.value !== null && count.qualifier === "exact" && sum <= count.value;
  return { parts, rest: isKnown ? (count.value ?? 0) - sum : null };
}
