import type { PublishedCount } from "@/domain/projection/published-count";
import type { partitions } from "@/domain/values/vocabulary";

export type Partition = (typeof partitions)[number];

/**
 * Returns how a count is split: its published parts, and the number in none of them. `rest` is null if it is unknown:
 * the total is not an exact number, or the parts exceed it (published values stay unchanged).
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
