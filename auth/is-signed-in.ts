import { isSessionOpen } from "@/db/accounts/find-session-user";
import { publishedLedger } from "@/db/published/connection";
import { sessionCookie } from "./cookies";
import { authInstance } from "./instance";
import { sessionToken } from "./session-token";

/**
 * True if a request's Cookie header opens a session. It sets the order in which requests are served, not permissions:
 * pages check the user themselves. Throws while the ledger cannot be read.
 */
export async function isSignedIn(cookies: string | undefined): Promise<boolean> {
  if (cookies === undefined) return false;
  const { secret, secure } = authInstance();
  const name = `${sessionCookie(secure)}=`;
  const pair = cookies.split("; ").find((each) => each.startsWith(name));
  const token = pair && (await sessionToken(pair.slice(name.length), secret));
  return token ? isSessionOpen(publishedLedger(), token, new Date()) : false;
}
