import type { CustodyPeriod, Detention } from "@/domain/records/person";
import type { NotRelease } from "@/domain/values/not-release";
import { releasesOf } from "./releases-of";

/** What an event changed in one detention; `before` is undefined if the event opened the detention. */
export type ReportedChange = { what: NotRelease; before: Detention | undefined; after: Detention };

/** Returns the event that is not a release between two versions of a person; undefined if a release was logged. */
export function reportedBetween(before: readonly Detention[], after: readonly Detention[]): ReportedChange | undefined {
  const known = new Set(before.flatMap(releasesOf).map(({ id }) => id));
  if (after.flatMap(releasesOf).some(({ id }) => !known.has(id))) return undefined;
  for (const detention of after) {
    const earlier = before.find(({ id }) => id === detention.id);
    const what = whatHappened(earlier, detention);
    if (what) return { what, before: earlier, after: detention };
  }
  return undefined;
}

function whatHappened(before: Detention | undefined, after: Detention): NotRelease | null {
  const { end } = after;
  if (end && end.how !== "release" && end.how !== before?.end?.how) return end.how;
  const moved = addedPeriods(before, after).findLast(({ from }) => from !== null);
  if (moved) return moved.state === "house_arrest" ? "house_arrest" : "transfer";
  const isCited = after.citations.length > (before?.citations.length ?? -1);
  return isCited ? "still_held" : null;
}

/**
 * Returns a detention without what an event added: its custody periods, its end, its sources. Later changes stay.
 */
export function withoutReported(now: Detention, { before, after }: ReportedChange): Detention {
  const added = new Set(addedPeriods(before, after).map(textOf));
  const sources = new Set(before?.citations.map(({ source }) => source));
  const isEnded = now.end !== null && now.end.how !== "release" && now.end.how === after.end?.how;
  return {
    ...now,
    custody: now.custody.filter((period) => !added.has(textOf(period))),
    end: isEnded && before?.end?.how !== now.end?.how ? (before?.end ?? null) : now.end,
    citations: now.citations.filter(
      ({ source }) => sources.has(source) || !after.citations.some((added) => added.source === source),
    ),
  };
}

function addedPeriods(before: Detention | undefined, after: Detention): CustodyPeriod[] {
  const known = new Set(before?.custody.map(textOf));
  return after.custody.filter((period) => !known.has(textOf(period)));
}

function textOf({ from, state, facility, federalEntity }: CustodyPeriod): string {
  return [from, state, facility, federalEntity].join("|");
}
