import type { RecordDocument } from "@/domain/records/document";
import type { Tx } from "../open";
import { storeCount } from "./store-count";
import { storeGroup } from "./store-group";
import { storePerson } from "./store-person";
import { storeReference } from "./store-reference";
import { storeUnfinished } from "./store-unfinished";
import { storeWaiting } from "./store-waiting";

/**
 * Writes a record's rows as the document says, for the desk's lists and for the database's own constraints. `writer`: who
 * altered it; null where somebody only decided on it.
 */
export function storeRecord(tx: Tx, document: RecordDocument, version: number, writer: string | null) {
  storeWaiting(tx, document, version);
  storeUnfinished(tx, document, version, writer);
  switch (document.type) {
    case "person":
      return storePerson(tx, document, version);
    case "group":
      return storeGroup(tx, document, version);
    case "count":
      return storeCount(tx, document, version);
    default:
      return storeReference(tx, document, version);
  }
}
