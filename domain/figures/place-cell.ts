import type { Day } from "@/domain/values/day";
import type { Verification } from "@/domain/values/vocabulary";

/**
 * People released, by place as far as their rows show it, verification and last possible day. Figures of our own log by
 * place sum these.
 */
export type PlaceCell = {
  /** Null: not stated, or not shown. */
  federalEntity: string | null;
  facility: string | null;
  verification: Verification;
  /** Not the record's own value if a past view counts people whose records no longer show the day. */
  dayTo: Day;
  persons: number;
};
