import { eq, sql } from "drizzle-orm";
import type { Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { facilities } from "@/db/schema/facilities";

type Place = { facility: string | null; federalEntity: string | null };

/** Returns a place with the federal entity of its facility, if the facility is known. */
export function filledPlace(tx: Tx, { facility, federalEntity }: Place): Place {
  return { facility, federalEntity: federalEntity ?? findFacility(tx, facility)?.federalEntity ?? null };
}

/** Checks that the facility exists and lies in the given federal entity. */
export function placeProblems(tx: Tx, { facility, federalEntity }: Place, path = ""): Problem[] {
  const known = findFacility(tx, facility);
  if (facility && !known) return [{ code: "facility_unknown", field: `${path}facility` }];
  const differs = federalEntity && known?.federalEntity && known.federalEntity !== federalEntity;
  return differs ? [{ code: "entity_differs", field: `${path}federalEntity` }] : [];
}

const selectFacility = (db: Db | Tx) =>
  db
    .select()
    .from(facilities)
    .where(eq(facilities.id, sql.placeholder("id")))
    .prepare();

function findFacility(tx: Tx, id: string | null) {
  return id === null ? undefined : preparedStatement(tx, selectFacility).get({ id });
}
