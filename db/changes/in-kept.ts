import type { Tx } from "@/db/ledger/open";
import type { Placed } from "@/domain/rules/moved-place";
import { inKeptPlaces } from "./place";
import { inKeptPublishers } from "./publisher";

/** Returns a record in which merged places and publishers are replaced by those that they were merged into. */
export function inKept<Document extends Placed>(tx: Tx, document: Document): Document {
  return inKeptPublishers(tx, inKeptPlaces(tx, document));
}
