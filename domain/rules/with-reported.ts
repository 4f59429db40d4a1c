import type { Citation } from "@/domain/records/citation";
import type { CustodyPeriod, Detention } from "@/domain/records/person";
import { isCertainlyBefore } from "@/domain/values/certainty";
import type { NotRelease } from "@/domain/values/not-release";
import type { PartialDay } from "@/domain/values/partial-day";
import { withEvent } from "./with-event";

type Place = Pick<CustodyPeriod, "facility" | "federalEntity">;

/** What a text reports of a person that is not a release. */
export type ReportedEvent = {
  what: NotRelease;
  day: PartialDay;
  /** Where the person was held before; blank if unknown. */
  before: Place;
  /** Where the person was taken; blank if unknown. Only for a transfer or house arrest. */
  destination: Place;
};

/** Returns the detention after a reported event. An event that is already in the record adds only its sources. */
export function withReported(
  detention: Detention,
  { what, day, before, destination }: ReportedEvent,
  sources: readonly Citation[],
): Detention {
  const held = { ...detention, custody: withPlaceBefore(detention.custody, before) };
  if (what === "death" || what === "escape") return withEvent(held, { event: what, day }, sources);
  const moved = what !== "still_held" && !isHeldSo(held, what, day, destination);
  if (!moved) return withEvent(held, { event: "still_held" }, sources);
  const state = what === "house_arrest" ? "house_arrest" : "prison";
  return withEvent(held, { event: "custody", from: day, state, ...destination }, sources);
}

/** Adds the place before the event if the record has none. */
function withPlaceBefore(custody: CustodyPeriod[], { facility, federalEntity }: Place): CustodyPeriod[] {
  if (custody.length > 0 || (!facility && !federalEntity)) return custody;
  return [{ from: null, state: "prison", facility, federalEntity }];
}

/** True if the record already says that the person is held so on that day. */
function isHeldSo({ custody }: Detention, what: NotRelease, day: PartialDay, { facility }: Place): boolean {
  const held = custody.findLast(({ from }) => from === null || !isCertainlyBefore(day, from));
  if (what === "house_arrest") return held?.state === "house_arrest";
  return held?.state === "prison" && facility !== null && held.facility === facility;
}

/** Returns the day of the person's recorded death; undefined if none is recorded. */
export function dayOfDeath(detentions: readonly Detention[]): PartialDay | undefined {
  return detentions.flatMap(({ end }) => (end?.how === "death" ? [end.day] : [])).at(0);
}
