import { decode } from "next-auth/jwt";

/** The token of the session that a cookie names, or undefined where the cookie is not ours or has run out. */
export async function sessionToken(cookie: string, secret: string): Promise<string | undefined> {
  try {
    const token = await decode({ token: cookie, secret });
    return typeof token?.session === "string" ? token.session : undefined;
  } catch {
    return undefined;
  }
}
