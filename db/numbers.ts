import { sql } from "drizzle-orm";
import type { Tx } from "./open";
import { numbers } from "./schema/numbers";

export type NumberKind = typeof numbers.$inferSelect.kind;

/** The next number of a kind. A number is given once, also if what it was given to is gone. */
export function nextNumber(tx: Tx, kind: NumberKind): number {
  return tx
    .insert(numbers)
    .values({ kind, last: 1 })
    .onConflictDoUpdate({ target: numbers.kind, set: { last: sql`${numbers.last} + 1` } })
    .returning({ last: numbers.last })
    .get().last;
}
