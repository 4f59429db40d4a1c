import { decode } from "next-auth/jwt";

/** The only header that our cookies have. A cookie with another one, such as another algorithm, is not decrypted. */
const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString("base64url");

/** Returns the token of the session that a cookie names, or undefined if the cookie is forged or has expired. */
export async function sessionToken(cookie: string, secret: string): Promise<string | undefined> {
  if (!cookie.startsWith(`${header}.`)) return undefined;
  try {
    const token = await decode({ token: cookie, secret });
    return typeof token?.session === "string" ? token.session : undefined;
  } catch {
    return undefined;
  }
}
