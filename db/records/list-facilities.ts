import { asc, isNull } from "drizzle-orm";
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

/** Returns the facilities in use, ordered by name. */
export function listFacilities(db: Db | Tx): ListedFacility[] {
  const { id, name, aliases, kind, federalEntity } = facilities;
  return db
    .select({ id, name, aliases, kind, federalEntity })
    .from(facilities)
    .where(isNull(facilities.mergedInto))
    .orderBy(asc(name))
    .all();
}

/** Returns the names of all facilities by id, also of those merged into another, which old versions of records name. */
export function facilityNames(db: Db | Tx): Map<string, string> {
  const rows = db.select({ id: facilities.id, name: facilities.name }).from(facilities).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
