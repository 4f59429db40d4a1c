import { eq, sql } from "drizzle-orm";
import type { Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { facilities } from "@/db/schema/facilities";
import { movedPlace, type Placed, placesOf } from "@/domain/rules/moved-place";

type Place = { facility: string | null; federalEntity: string | null };

/**
 * Returns a place with the federal entity of its facility, if the facility is known. A facility that was merged into
 * another, as a form opened before sends it, is the other.
 */
export function filledPlace(tx: Tx, { facility, federalEntity }: Place): Place {
  const known = findFacility(tx, facility);
  return { facility: known?.id ?? facility, federalEntity: federalEntity ?? known?.federalEntity ?? null };
}

/** Returns a record in which merged places are replaced by those that they were merged into. */
export function inKeptPlaces<Document extends Placed>(tx: Tx, document: Document): Document {
  return placesOf(document).reduce((moved, id) => {
    const kept = findFacility(tx, id);
    return kept && kept.id !== id ? movedPlace(moved, id, kept) : moved;
  }, document);
}

/** Checks that the facility exists and lies in the given federal entity. */
export function placeProblems(tx: Tx, { facility, federalEntity }: Place): Problem[] {
  const known = findFacility(tx, facility);
  if (facility && !known) return [{ code: "facility_unknown", field: "facility" }];
  const differs = federalEntity && known?.federalEntity && known.federalEntity !== federalEntity;
  return differs ? [{ code: "entity_differs", field: "federalEntity" }] : [];
}

const selectFacility = (db: Db | Tx) =>
  db
    .select()
    .from(facilities)
    .where(eq(facilities.id, sql.placeholder("id")))
    .prepare();

/** Returns a facility; of a merged one, the facility that has its records now. */
export function findFacility(tx: Tx, id: string | null): typeof facilities.$inferSelect | undefined {
  const found = id === null ? undefined : preparedStatement(tx, selectFacility).get({ id });
  return found?.mergedInto ? findFacility(tx, found.mergedInto) : found;
}
