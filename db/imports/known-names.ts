import type { Db, Tx } from "@/db/ledger/open";
import { listFacilities } from "@/db/records/list-facilities";
import { listPublisherNames } from "@/db/records/list-publisher-names";
import type { KnownNames } from "@/domain/imports/read-row";

/** Returns the names that rows may use for facilities and publishers. */
export function knownNames(db: Db | Tx): KnownNames {
  return { places: listFacilities(db), publishers: listPublisherNames(db) };
}
