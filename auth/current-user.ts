import { cookies } from "next/headers";
import { cache } from "react";
import { findSessionUser, type SessionUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import { sessionCookie } from "./cookies";
import { authInstance } from "./instance";
import { sessionToken } from "./session-token";

/**
 * Returns the signed-in user. Reads the rows on every request, so that disabling an account or ending a session acts at
 * once.
 */
export const currentUser = cache(async (): Promise<SessionUser | undefined> => {
  const { secret, secure } = authInstance();
  const cookie = (await cookies()).get(sessionCookie(secure))?.value;
  const session = cookie && (await sessionToken(cookie, secret));
  return session ? findSessionUser(ledger(), session, new Date()) : undefined;
});
