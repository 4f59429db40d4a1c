import { and, eq, sql } from "drizzle-orm";
import { numbers } from "@/db/schema/numbers";
import type { Db, Tx } from "./open";
import { preparedStatement } from "./statements";

export type NumberKind = typeof numbers.$inferSelect.kind;

const countOn = (db: Db | Tx) =>
  db
    .insert(numbers)
    .values({ kind: sql.placeholder("kind"), last: 1 })
    .onConflictDoUpdate({ target: numbers.kind, set: { last: sql`${numbers.last} + 1` } })
    .returning({ last: numbers.last })
    .prepare();

/** Number sources of read-only transactions. Decisions made there are written by another transaction. */
const sources = new WeakMap<Tx, (kind: NumberKind) => number>();

export function numberedBy(tx: Tx, source: (kind: NumberKind) => number): Tx {
  sources.set(tx, source);
  return tx;
}

/** Returns the last number given out, for each kind that has one. */
export function lastNumbers(tx: Tx): Map<NumberKind, number> {
  return new Map(
    tx
      .select()
      .from(numbers)
      .all()
      .map(({ kind, last }) => [kind, last]),
  );
}

/** Takes `count` consecutive numbers of a kind and returns the first. */
export function takeNumbers(tx: Tx, kind: NumberKind, count: number): number {
  const first = nextNumber(tx, kind);
  tx.update(numbers)
    .set({ last: first + count - 1 })
    .where(eq(numbers.kind, kind))
    .run();
  return first;
}

/** Returns `count` numbers from `first` on, if they are the last ones taken. Nothing may have used them. */
export function returnNumbers(tx: Tx, kind: NumberKind, first: number, count: number): void {
  const isLast = and(eq(numbers.kind, kind), eq(numbers.last, first + count - 1));
  tx.update(numbers)
    .set({ last: first - 1 })
    .where(isLast)
    .run();
}

/** Returns the next number of a kind. A number is never reused, even if its record is gone. */
export function nextNumber(tx: Tx, kind: NumberKind): number {
  return sources.get(tx)?.(kind) ?? preparedStatement(tx, countOn).get({ kind }).last;
}
