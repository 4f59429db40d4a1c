import { encode } from "next-auth/jwt";
import { sessionCookie } from "@/auth/cookies";
import { authInstance } from "@/auth/instance";

/** Returns the Cookie header of a browser whose session has this token. */
export async function sessionCookieOf(session: string): Promise<string> {
  const { secret, secure } = authInstance();
  return `${sessionCookie(secure)}=${await encode({ token: { session }, secret })}`;
}
