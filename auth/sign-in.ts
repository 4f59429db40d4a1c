import { cookies } from "next/headers";
import { z } from "zod";
import { ledger } from "@/db/ledger/ledger";
import { type Authorized, authorize } from "./authorize";
import { callNextAuth } from "./call-next-auth";
import { cookieOptions } from "./cookies";
import { authInstance } from "./instance";
import { readCookie } from "./read-cookie";
import { readDeviceCookie, rememberBrowser } from "./remember-browser";

export type SignedIn = { ok: true } | { ok: false; why: "wrong" | "too_many" };

const csrfAnswer = z.object({ csrfToken: z.string() });

/** Signs in with an address and a password, from a server action, so that the form works without JavaScript too. */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const device = await readDeviceCookie();
  return enter(() => authorize(ledger(), authInstance(), { email, password, device }, new Date()));
}

/**
 * Signs in the user of a valid one-time link, which is now used up. No limit applies, and the failed attempts for the
 * account are forgotten.
 */
export async function signInByLink(user: { id: number; email: string }): Promise<void> {
  await authInstance().limit.clear(user.email);
  await enter(async () => ({ ok: true, user: user.id }));
}

/** Lets next-auth open a session if `decide` accepts, and sets the cookies of the session and of the browser. */
async function enter(decide: () => Promise<Authorized>): Promise<SignedIn> {
  const names = cookieOptions(authInstance().secure);
  // next-auth does not return the reason, so we record it here.
  const recorded: { decision?: Authorized } = {};
  const decideAndRecord = async () => {
    recorded.decision = await decide();
    return recorded.decision;
  };
  const csrf = await callNextAuth({ method: "GET", query: { nextauth: ["csrf"] }, cookies: {} }, decideAndRecord);
  const csrfCookie = csrf.cookies.map(readCookie).find(({ name }) => name === names.csrfToken.name);
  const { csrfToken } = csrfAnswer.parse(csrf.body);
  const request = {
    method: "POST" as const,
    query: { nextauth: ["callback", "credentials"] },
    cookies: { [names.csrfToken.name]: csrfCookie?.value ?? "" },
    body: { csrfToken, json: "true" },
  };
  const { cookies: lines } = await callNextAuth(request, decideAndRecord);
  const { decision } = recorded;
  if (decision && !decision.ok) return decision;
  const session = lines.map(readCookie).find(({ name }) => name === names.sessionToken.name);
  if (!decision || !session) throw new Error("next-auth opened no session");
  const expires = session.expires ? { expires: session.expires } : {};
  (await cookies()).set(session.name, session.value, { ...names.sessionToken.options, ...expires });
  await rememberBrowser(decision.user);
  return { ok: true };
}
