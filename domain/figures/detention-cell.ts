import type { Day } from "@/domain/values/day";
import type { PartialDay } from "@/domain/values/partial-day";
import type { CustodyState, DetentionEnd } from "@/domain/values/vocabulary";

/**
 * People in logged detentions, by the fields that figures use: every figure of our own log of detentions sums these.
 */
export type DetentionCell = {
  /** First day in custody; null if it is unknown, or no longer shown. */
  day: PartialDay | null;
  dayFrom: Day | null;
  dayTo: Day | null;
  nationality: string;
  /** The state that was recorded last. */
  custody: CustodyState | null;
  /** Null: no end was published. House arrest is not an end. */
  ended: DetentionEnd | null;
  federalEntity: string | null;
  /** True for later detentions of people who were in custody before (the revolving door); null if no longer shown. */
  again: boolean | null;
  persons: number;
};
