import { cookies } from "next/headers";
import { z } from "zod";
import { callNextAuth } from "./call-next-auth";
import { cookieOptions } from "./cookies";
import { authInstance } from "./instance";
import { readCookie } from "./read-cookie";

export type SignedIn = { ok: true } | { ok: false; why: "wrong" | "too_many" };

const csrfAnswer = z.object({ csrfToken: z.string() });
const callbackAnswer = z.object({ url: z.string() });

/**
 * Signs in from a server action, so that the form works without JavaScript too. It goes through next-auth's own
 * handler, first for its csrf token and then with the credentials: `authorize` is the only road.
 */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const names = cookieOptions(authInstance().secure);
  const csrf = await callNextAuth({ method: "GET", query: { nextauth: ["csrf"] }, cookies: {} });
  const csrfCookie = csrf.cookies.map(readCookie).find(({ name }) => name === names.csrfToken.name);
  const answer = await callNextAuth({
    method: "POST",
    query: { nextauth: ["callback", "credentials"] },
    cookies: { [names.csrfToken.name]: csrfCookie?.value ?? "" },
    body: { csrfToken: csrfAnswer.parse(csrf.body).csrfToken, email, password, json: "true" },
  });
  const session = answer.cookies.map(readCookie).find(({ name }) => name === names.sessionToken.name);
  if (!session) return { ok: false, why: whyNot(callbackAnswer.parse(answer.body).url) };
  const expires = session.expires ? { expires: session.expires } : {};
  (await cookies()).set(session.name, session.value, { ...names.sessionToken.options, ...expires });
  return { ok: true };
}

/** next-auth tells through the address of its error page why it let nobody in. */
function whyNot(url: string): "wrong" | "too_many" {
  const error = new URL(url).searchParams.get("error");
  if (error === "wrong" || error === "too_many") return error;
  throw new Error(`signing in failed: ${error}`);
}
