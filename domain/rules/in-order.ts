import type { Detention } from "@/domain/records/person";
import { spanOf } from "@/domain/values/partial-day";
import { detentionOf } from "./overlap";

const never = "9999-12-32";

/** The spells of one person as they followed one another: by their end, because a start may be unknown. */
export function inOrder(detentions: readonly Detention[]): Detention[] {
  return detentions.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)) || one.id - other.id);
}

/** Spells do not overlap, so whichever ended first began first; of two without an end, whichever began first. */
function keyOf(detention: Detention): string {
  const { from, end } = detentionOf(detention);
  return `${end ? spanOf(end).to : never} ${from ? spanOf(from).from : ""}`;
}
