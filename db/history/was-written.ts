import { eq } from "drizzle-orm";
import type { Db } from "../open";
import { changes } from "../schema/changes";

/** Was a request written before? Then it is answered as it was then, and nothing is asked once more. */
export function wasWritten(db: Db, requestId: string): boolean {
  return db.select({ id: changes.id }).from(changes).where(eq(changes.requestId, requestId)).get() !== undefined;
}
