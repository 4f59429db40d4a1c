import { asc } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { facilities } from "@/db/schema/facilities";
import type { FacilityKind } from "@/domain/values/vocabulary";

export type ListedFacility = {
  id: string;
  name: string;
  aliases: string[];
  kind: FacilityKind;
  federalEntity: string | null;
};

/** Returns the facilities, ordered by name. */
export function listFacilities(db: Db | Tx): ListedFacility[] {
  const { id, name, aliases, kind, federalEntity } = facilities;
  return db.select({ id, name, aliases, kind, federalEntity }).from(facilities).orderBy(asc(name)).all();
}
