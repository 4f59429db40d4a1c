import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { revisionParts, revisions } from "@/db/schema/revisions";

const selectRevisions = (db: Db | Tx) =>
  db
    .select()
    .from(revisions)
    .where(eq(revisions.change, sql.placeholder("change")))
    .orderBy(asc(revisions.position))
    .prepare();

const selectParts = (db: Db | Tx) =>
  db
    .select()
    .from(revisionParts)
    .where(eq(revisionParts.revision, sql.placeholder("revision")))
    .prepare();

/** Returns the revisions of a change, in their order. */
export function revisionsOf(db: Db | Tx, change: number) {
  return preparedStatement(db, selectRevisions).all({ change });
}

/** Returns the stored parts of a revision: facts and identity. */
export function partsOf(db: Db | Tx, revision: number) {
  return preparedStatement(db, selectParts).all({ revision });
}
