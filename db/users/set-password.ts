import { eq } from "drizzle-orm";
import type { Db, Tx } from "../open";
import { users } from "../schema/users";
import { endSessionsOf } from "../sessions/end-sessions";
import { inTransaction } from "../transaction";
import { endPasswordLinks, findPasswordLinkUser } from "./password-link";

/** Sets an account's password. Whoever else is signed in to it is signed out; links that could set it end. */
export async function setPassword(db: Db, user: number, passwordHash: string, exceptSession = ""): Promise<void> {
  await inTransaction(db, (tx) => replace(tx, user, passwordHash, exceptSession));
}

/** Sets the password of the account that a one-time link is for, and ends the link. Undefined where it is dead. */
export function setPasswordByLink(db: Db, tokenHash: string, passwordHash: string, now: Date) {
  return inTransaction(db, (tx) => {
    const user = findPasswordLinkUser(tx, tokenHash, now);
    if (user) replace(tx, user.id, passwordHash);
    return user;
  });
}

function replace(tx: Tx, user: number, passwordHash: string, exceptSession = "") {
  tx.update(users).set({ passwordHash }).where(eq(users.id, user)).run();
  endSessionsOf(tx, user, exceptSession);
  endPasswordLinks(tx, user);
}
