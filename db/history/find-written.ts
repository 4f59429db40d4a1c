import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";

/** Returns the id of the change that a request wrote, or undefined. */
export function findWritten(db: Db, requestId: string): number | undefined {
  return db.select({ id: changes.id }).from(changes).where(eq(changes.requestId, requestId)).get()?.id;
}
