import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { longestSession } from "@/db/accounts/lifetime";
import { cookieOptions } from "./cookies";
import { authInstance } from "./instance";
import { rememberBrowser } from "./remember-browser";

/**
 * Gives the browser the token of the session that its second factor opened, in place of the one that waited. From then on
 * the sign-in limit knows the browser.
 */
export async function completeSignIn(user: number, session: string): Promise<void> {
  const { secret, secure } = authInstance();
  const { name, options } = cookieOptions(secure).sessionToken;
  const maxAge = longestSession / 1000;
  (await cookies()).set(name, await encode({ token: { session }, secret, maxAge }), { ...options, maxAge });
  await rememberBrowser(user);
}
