import { asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedHeads } from "@/db/schema/published-heads";
import type { Day } from "@/domain/values/day";

/** Returns number and hash of the newest head; undefined if nothing is published. Every public request calls it. */
export function findNewestNumber(db: PublishedDb): { number: number; hash: string } | undefined {
  const statement = numberOf.get(db) ?? prepareNumber(db);
  numberOf.set(db, statement);
  return statement.get();
}

const numberOf = new WeakMap<PublishedDb, ReturnType<typeof prepareNumber>>();

/** Not through drizzle, whose overhead equals the time of the query. */
function prepareNumber(db: PublishedDb) {
  return db.$client.prepare<[], { number: number; hash: string }>(
    "SELECT number, hash FROM published_heads ORDER BY number DESC LIMIT 1",
  );
}

export type Head = typeof publishedHeads.$inferSelect;

const newestOf = new WeakMap<PublishedDb, ReturnType<typeof prepareNewest>>();

/**
 * Returns the newest head; undefined if nothing is published. The statement is cached, because every request uses it.
 */
export function findNewestHead(db: PublishedDb): Head | undefined {
  const statement = newestOf.get(db) ?? prepareNewest(db);
  newestOf.set(db, statement);
  return statement.get();
}

function prepareNewest(db: PublishedDb) {
  return db.select().from(publishedHeads).orderBy(desc(publishedHeads.number)).limit(1).prepare();
}

/** Returns the first head, where the ledger begins. */
export function findFirstHead(db: PublishedDb): Head | undefined {
  return db.select().from(publishedHeads).orderBy(asc(publishedHeads.number)).limit(1).get();
}

export function findHead(db: PublishedDb, number: number): Head | undefined {
  return db.select().from(publishedHeads).where(eq(publishedHeads.number, number)).get();
}

/** Returns heads by number. */
export function findHeads(db: PublishedDb, numbers: readonly number[]): Map<number, Head> {
  const rows = db
    .select()
    .from(publishedHeads)
    .where(inArray(publishedHeads.number, [...new Set(numbers)]))
    .all();
  return new Map(rows.map((head) => [head.number, head]));
}

/** Returns the newest head at the end of a day; undefined before the ledger began. */
export function findHeadOfDay(db: PublishedDb, day: Day): Head | undefined {
  return db
    .select()
    .from(publishedHeads)
    .where(lte(publishedHeads.day, day))
    .orderBy(desc(publishedHeads.number))
    .limit(1)
    .get();
}
