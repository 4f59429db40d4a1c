import type { Day } from "@/domain/values/day";
import type { PartialDay } from "@/domain/values/partial-day";
import type { CustodyState, DetentionEnd } from "@/domain/values/vocabulary";

/** Persons in logged spells by what figures tell them apart by: what every figure of our own log of detentions sums. */
export type DetentionCell = {
  /** First day in custody; null where it is not known, or not shown any more. */
  day: PartialDay | null;
  dayFrom: Day | null;
  dayTo: Day | null;
  nationality: string;
  /** The state that was recorded last. */
  custody: CustodyState | null;
  /** Null: no end was published. House arrest is not an end. */
  ended: DetentionEnd | null;
  federalEntity: string | null;
  /** Later spells of persons who were in custody before (the revolving door); null where that is not shown any more. */
  again: boolean | null;
  persons: number;
};
