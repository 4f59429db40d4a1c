import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";

/** The change that a request became; undefined where it was not written. */
export function findWritten(db: Db, requestId: string): number | undefined {
  return db.select({ id: changes.id }).from(changes).where(eq(changes.requestId, requestId)).get()?.id;
}
