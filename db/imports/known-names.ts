import { listFacilities } from "@/db/facilities/list-facilities";
import type { Db, Tx } from "@/db/open";
import { listPublisherNames } from "@/db/publishers/list-publisher-names";
import type { KnownNames } from "@/domain/imports/read-row";

/** The names by which rows may call places and publishers. */
export function knownNames(db: Db | Tx): KnownNames {
  return { places: listFacilities(db), publishers: listPublisherNames(db) };
}
