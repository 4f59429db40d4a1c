import { randomBytes } from "node:crypto";
import { lt } from "drizzle-orm";
import { hashToken } from "@/db/ledger/hash-token";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { sessions } from "@/db/schema/sessions";
import { longestSession } from "./lifetime";

/** Opens a session for an account and returns its token. Stores only the token's hash. Deletes expired sessions. */
export async function openSession(db: Db, user: number, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const id = hashToken(token);
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + longestSession).toISOString();
  await inTransaction(db, (tx) => {
    tx.delete(sessions).where(lt(sessions.expiresAt, at)).run();
    tx.insert(sessions).values({ id, user, createdAt: at, lastSeenAt: at, expiresAt }).run();
  });
  return token;
}
