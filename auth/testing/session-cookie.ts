import { encode } from "next-auth/jwt";
import { sessionCookie } from "@/auth/cookies";
import { authInstance } from "@/auth/instance";

/** Returns the Cookie header of a browser whose session has this token; by default for the instance of this process. */
export async function sessionCookieOf(
  session: string,
  { secret, secure }: { secret: string; secure: boolean } = authInstance(),
): Promise<string> {
  return `${sessionCookie(secure)}=${await encode({ token: { session }, secret })}`;
}
