import type { KnownNames } from "@/domain/imports/read-row";
import { listFacilities } from "../facilities/list-facilities";
import type { Db, Tx } from "../open";
import { listPublisherNames } from "../publishers/list-publisher-names";

/** The names by which rows may call places and publishers. */
export function knownNames(db: Db | Tx): KnownNames {
  return { places: listFacilities(db), publishers: listPublisherNames(db) };
}
