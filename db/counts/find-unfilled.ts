import type { Problem } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { listFacilities } from "@/db/records/list-facilities";
import { placeFinder } from "@/domain/reading/known-places";
import { readTally } from "@/domain/tally/read-tally";
import { unfilled } from "@/domain/tally/unfilled";

/** Returns the problem `tally_unread` if a tally's text has pieces that the form shows neither as rows nor as set aside. */
export function findUnfilled(db: Db, pasted: string, shown: readonly { heard: string }[]): Problem[] {
  const left = unfilled(readTally(pasted, placeFinder(listFacilities(db))), shown);
  return left.length === 0 ? [] : [{ code: "tally_unread", field: "pasted", values: { text: left.join(" · ") } }];
}
