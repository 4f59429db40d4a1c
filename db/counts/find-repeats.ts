import type { Db } from "@/db/ledger/open";
import type { Compared } from "@/domain/figures/contradictions";
import { type Repeat, repeatsOf } from "@/domain/figures/repeats";
import { listComparable } from "./find-contradictions";

/** Returns the counts that a count may repeat or correct, except withdrawn ones. */
export function findRepeats(db: Db, count: Compared): Repeat[] {
  return repeatsOf(count, listComparable(db, count));
}
