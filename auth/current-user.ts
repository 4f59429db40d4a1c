import { cookies, headers } from "next/headers";
import { cache } from "react";
import { findStagedUser, type SessionUser, type StagedUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import { sessionCookie } from "./cookies";
import { authInstance } from "./instance";
import { isUse } from "./is-use";
import { sessionToken } from "./session-token";

/**
 * Returns the signed-in user. Reads the rows on every request, so that disabling an account or ending a session acts at
 * once.
 */
export const currentUser = cache(async (): Promise<SessionUser | undefined> => {
  const found = await currentStagedUser();
  return found?.stage === "open" ? found : undefined;
});

/**
 * Returns the user of the request's session, whatever its stage is. Only the steps of signing in and signing out may use
 * it.
 */
export const currentStagedUser = cache(async (): Promise<StagedUser | undefined> => {
  const { secret, secure } = authInstance();
  const cookie = (await cookies()).get(sessionCookie(secure))?.value;
  const session = cookie && (await sessionToken(cookie, secret));
  return session ? findStagedUser(ledger(), session, new Date(), isUse(await headers())) : undefined;
});
