import type { Day } from "@/domain/values/day";
import type { Verification } from "@/domain/values/vocabulary";

/**
 * Persons released by place, as far as their rows show it, verification and last day that their date may mean: what
 * figures of our own log by place sum.
 */
export type PlaceCell = {
  /** Null: not stated, or not shown. */
  federalEntity: string | null;
  facility: string | null;
  verification: Verification;
  /** Not their own where a past view counts persons whose records do not show the day any more. */
  dayTo: Day;
  persons: number;
};
