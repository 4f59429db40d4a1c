import type { Day } from "@/domain/dates/day";
import type { PartialDay } from "@/domain/dates/partial-day";
import type { ReleaseKind, Verification } from "@/domain/vocabulary";

/** Persons released by day, nationality, kind and verification: what every figure of our own log sums. */
export type ReleaseCell = {
  day: PartialDay;
  dayFrom: Day;
  dayTo: Day;
  nationality: string;
  kind: ReleaseKind;
  verification: Verification;
  persons: number;
};
