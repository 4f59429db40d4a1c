import type { Detention } from "@/domain/records/person";
import { isCertainlyBefore } from "@/domain/values/certainty";
import type { NotRelease } from "@/domain/values/not-release";
import type { PartialDay } from "@/domain/values/partial-day";
import { isOpen } from "./releases-of";

/** The position of a detention, or the number of the release that contradicts the report. */
type Found = { place: number } | { released: number };

/**
 * Returns the detention to which a reported event belongs: the open one, or the one that a later release ended. If
 * there is none, returns the position of a new one. A release on the same day contradicts the report, and so does a
 * later release if the report is a death or an escape.
 */
export function reportedDetention(detentions: readonly Detention[], what: NotRelease, day: PartialDay): Found {
  const open = detentions.findIndex(isOpen);
  if (open !== -1) return { place: open };
  for (const [place, { from, end }] of detentions.entries()) {
    if (end?.how !== "release") continue;
    const { release } = end;
    if (release.day === day) return { released: release.id };
    const isInside = isCertainlyBefore(day, release.day) && !(from && isCertainlyBefore(day, from));
    if (isInside) return what === "death" || what === "escape" ? { released: release.id } : { place };
  }
  return { place: detentions.length };
}
