import type { DocumentOf } from "@/domain/records/document";
import type { Detention } from "@/domain/records/person";
import { inOrder } from "@/domain/rules/in-order";
import { releasesOf } from "@/domain/rules/releases-of";
import { type ReportedChange, reportedBetween } from "@/domain/rules/reported-between";

/**
 * A part of a person that a bulk edit is about: a release, a detention, or an event that a list or an import added to a
 * detention.
 */
export type BulkPart = { release: number } | { detention: number } | { event: ReportedChange };

/** Returns every release and detention of a person; a release comes before its detention. */
export function allParts({ facts }: DocumentOf<"person">): BulkPart[] {
  return facts.detentions.flatMap((detention): BulkPart[] => [
    ...releasesOf(detention).map(({ id }) => ({ release: id })),
    { detention: detention.id },
  ]);
}

/** Returns the newest detention's release, or else the detention: the part that a place or a source is about. */
export function newestPart({ facts }: DocumentOf<"person">): BulkPart[] {
  const newest = inOrder(facts.detentions).at(-1);
  if (!newest) return [];
  return [newest.end?.how === "release" ? { release: newest.end.release.id } : { detention: newest.id }];
}

/**
 * Returns what a change logged of a person: its new releases; without one, its new detentions, or the event that it
 * added to a known one. `before` is empty for a new person.
 */
export function loggedParts(before: readonly Detention[], after: readonly Detention[]): BulkPart[] {
  const known = new Set(before.flatMap(releasesOf).map(({ id }) => id));
  const released = after.flatMap(releasesOf).filter(({ id }) => !known.has(id));
  if (released.length > 0) return released.map(({ id }) => ({ release: id }));
  const opened = after.filter(({ id }) => !before.some((detention) => detention.id === id));
  if (opened.length > 0) return opened.map(({ id }) => ({ detention: id }));
  const event = reportedBetween(before, after);
  return event ? [{ event }] : [];
}
