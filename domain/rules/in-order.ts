import type { Detention } from "@/domain/records/person";
import { spanOf } from "@/domain/values/partial-day";
import { detentionDates } from "./overlap";

const never = "9999-12-32";

/** Returns the detentions of one person in order of time: by their end, because a start may be unknown. */
export function inOrder(detentions: readonly Detention[]): Detention[] {
  return detentions.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)) || one.id - other.id);
}

/** Detentions do not overlap, so the one that ended first began first; without an end the start decides. */
function keyOf(detention: Detention): string {
  const { from, end } = detentionDates(detention);
  return `${end ? spanOf(end).to : never} ${from ? spanOf(from).from : ""}`;
}
