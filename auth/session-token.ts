import { decode } from "next-auth/jwt";

/** Returns the token of the session that a cookie names, or undefined if the cookie is forged or has expired. */
export async function sessionToken(cookie: string, secret: string): Promise<string | undefined> {
  try {
    const token = await decode({ token: cookie, secret });
    return typeof token?.session === "string" ? token.session : undefined;
  } catch {
    return undefined;
  }
}
