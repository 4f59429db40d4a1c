import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { ledger } from "@/db/ledger";
import { findSessionUser, type SessionUser } from "@/db/sessions/find-session-user";
import { sessionCookie } from "./cookies";
import { authInstance } from "./instance";

/** Who asks, read from the rows on every request: disabling an account or ending a session acts at once. */
export const currentUser = cache(async (): Promise<SessionUser | undefined> => {
  const { secret, secure } = authInstance();
  const cookie = (await cookies()).get(sessionCookie(secure))?.value;
  const session = cookie && (await sessionOf(cookie, secret));
  return session ? findSessionUser(ledger(), session, new Date()) : undefined;
});

/** The session that a cookie names, or undefined where the cookie is not ours or has run out. */
async function sessionOf(cookie: string, secret: string): Promise<string | undefined> {
  try {
    const token = await decode({ token: cookie, secret });
    return typeof token?.session === "string" ? token.session : undefined;
  } catch {
    return undefined;
  }
}
