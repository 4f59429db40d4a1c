import type { Day } from "@/domain/values/day";
import type { PartialDay } from "@/domain/values/partial-day";
import type { ReleaseKind, Verification } from "@/domain/values/vocabulary";

/** People released, by day, nationality, kind and verification. Every figure of our own log sums these. */
export type ReleaseCell = {
  /**
   * Null: a past view counts these people, but their records no longer show the day. The next two fields are then not
   * the records' own.
   */
  day: PartialDay | null;
  dayFrom: Day;
  dayTo: Day;
  nationality: string;
  kind: ReleaseKind;
  verification: Verification;
  persons: number;
};
