import type { Db, Tx } from "@/db/ledger/open";
import { listFacilities } from "@/db/records/list-facilities";
import { listPublisherNames } from "@/db/records/list-publisher-names";
import type { KnownNames } from "@/domain/imports/read-row";

/** The names by which rows may call places and publishers. */
export function knownNames(db: Db | Tx): KnownNames {
  return { places: listFacilities(db), publishers: listPublisherNames(db) };
}
