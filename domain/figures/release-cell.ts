import type { Day } from "@/domain/values/day";
import type { PartialDay } from "@/domain/values/partial-day";
import type { ReleaseKind, Verification } from "@/domain/values/vocabulary";

/** Persons released by day, nationality, kind and verification: what every figure of our own log sums. */
export type ReleaseCell = {
  /** Null: a past view counts these persons, and their records do not show the day any more. The next two are not theirs then. */
  day: PartialDay | null;
  dayFrom: Day;
  dayTo: Day;
  nationality: string;
  kind: ReleaseKind;
  verification: Verification;
  persons: number;
};
