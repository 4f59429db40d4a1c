import { sql } from "drizzle-orm";
import type { Db, Tx } from "./open";
import { prepared } from "./prepared";
import { numbers } from "./schema/numbers";

export type NumberKind = typeof numbers.$inferSelect.kind;

const countOn = (db: Db | Tx) =>
  db
    .insert(numbers)
    .values({ kind: sql.placeholder("kind"), last: 1 })
    .onConflictDoUpdate({ target: numbers.kind, set: { last: sql`${numbers.last} + 1` } })
    .returning({ last: numbers.last })
    .prepare();

/** The next number of a kind. A number is given once, also if what it was given to is gone. */
export function nextNumber(tx: Tx, kind: NumberKind): number {
  return prepared(tx, countOn).get({ kind }).last;
}
