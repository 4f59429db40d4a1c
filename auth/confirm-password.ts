import { confirmSession } from "@/db/accounts/confirm-session";
import { findPasswordHash } from "@/db/accounts/find-credentials";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { noteSecurityEvent } from "@/db/accounts/note-security-event";
import type { Db } from "@/db/ledger/open";
import { authInstance } from "./instance";
import { isPassword } from "./password";

export type Confirmed = "right" | "wrong" | "too_many";

/**
 * Checks the password that a signed-in user typed again; the right one confirms the session. Failed attempts are logged,
 * and count for the account alone, so that they never keep its user from signing in: ten in a quarter of an hour.
 */
export async function confirmPassword(
  db: Db,
  { id, email, session }: Pick<SessionUser, "id" | "email" | "session">,
  password: string,
): Promise<Confirmed> {
  const { limit } = authInstance();
  const attempt = { address: email, device: `signed in as ${id}` };
  const isWithinLimit = await limit.take(attempt);
  if (!isWithinLimit || !(await isPassword(password, findPasswordHash(db, id)))) {
    await noteSecurityEvent(db, { kind: "confirm_failed", user: id, actor: `user:${id}` }, new Date());
    return isWithinLimit ? "wrong" : "too_many";
  }
  await limit.giveBack(attempt);
  await confirmSession(db, { id, session }, new Date());
  return "right";
}
