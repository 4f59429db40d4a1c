import { randomBytes } from "node:crypto";
import { lt } from "drizzle-orm";
import type { Db } from "../open";
import { sessions } from "../schema/sessions";
import { inTransaction } from "../transaction";
import { longestSession } from "./lifetime";

/** Signs an account in: a row with a fresh id. Rows that have run out are swept on the way. */
export async function openSession(db: Db, user: number, now: Date): Promise<string> {
  const id = randomBytes(32).toString("base64url");
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + longestSession).toISOString();
  await inTransaction(db, (tx) => {
    tx.delete(sessions).where(lt(sessions.expiresAt, at)).run();
    tx.insert(sessions).values({ id, user, createdAt: at, lastSeenAt: at, expiresAt }).run();
  });
  return id;
}
