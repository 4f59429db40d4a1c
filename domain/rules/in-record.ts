import type { Detention } from "@/domain/records/person";
import { isCertainlyBefore } from "@/domain/values/certainty";
import type { PartialDay } from "@/domain/values/partial-day";
import { isOpen, releasesOf } from "./releases-of";
import { reportedDetention } from "./reported-detention";
import { dayOfDeath, type ReportedEvent, withReported } from "./with-reported";

/** `recorded`: the record already says so. `contradicted`: it says otherwise. `fits`: neither. */
export type InRecord = "fits" | "recorded" | "contradicted";

/** Compares a release of a day with a person's detentions. */
export function releaseInRecord(detentions: readonly Detention[], day: PartialDay): InRecord {
  const isReleased = detentions.some(
    (detention) => !isOpen(detention) && releasesOf(detention).some((r) => r.day === day),
  );
  if (isReleased) return "recorded";
  const death = dayOfDeath(detentions);
  return death !== undefined && !isCertainlyBefore(day, death) ? "contradicted" : "fits";
}

/** Compares an event that is not a release with a person's detentions. */
export function eventInRecord(detentions: readonly Detention[], event: ReportedEvent): InRecord {
  if (dayOfDeath(detentions) !== undefined) return event.what === "death" ? "recorded" : "contradicted";
  const found = reportedDetention(detentions, event.what, event.day);
  if ("released" in found) return "contradicted";
  const before = detentions[found.place];
  if (!before) return "fits";
  const after = withReported(before, event, []);
  return after.custody.length === before.custody.length && after.end === before.end ? "recorded" : "fits";
}
