import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { genesis } from "./chain";

/** Returns the hash of the change that made a head; undefined if no change did. */
export function findHeadHash(db: Db, head: number): string | undefined {
  return db.select({ hash: changes.hash }).from(changes).where(eq(changes.head, head)).get()?.hash;
}

/** Returns the hash of the newest change; zeros in a ledger without changes. */
export function findNewestHash(db: Db): string {
  return db.select({ hash: changes.hash }).from(changes).orderBy(desc(changes.id)).limit(1).get()?.hash ?? genesis;
}
