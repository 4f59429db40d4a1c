import { asc } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { facilities } from "@/db/schema/facilities";

export type ListedFacility = { id: string; name: string; federalEntity: string | null };

/** Returns the facilities, ordered by name. */
export function listFacilities(db: Db | Tx): ListedFacility[] {
  return db
    .select({ id: facilities.id, name: facilities.name, federalEntity: facilities.federalEntity })
    .from(facilities)
    .orderBy(asc(facilities.name))
    .all();
}
