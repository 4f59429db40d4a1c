import { cookies } from "next/headers";
import { z } from "zod";
import { endSession } from "@/db/accounts/end-sessions";
import { stageAfterPassword } from "@/db/accounts/session-stage";
import { ledger } from "@/db/ledger/ledger";
import type { SessionStage } from "@/domain/values/session-stages";
import { authorize, type Entered } from "./authorize";
import { callNextAuth } from "./call-next-auth";
import { cookieOptions } from "./cookies";
import { currentStagedUser } from "./current-user";
import { authInstance } from "./instance";
import { readCookie } from "./read-cookie";
import { readDeviceCookie, rememberBrowser } from "./remember-browser";

/** `stage`: whether the session is open, or what is still to come. */
export type SignedIn = { ok: true; stage: SessionStage } | { ok: false; why: "wrong" | "too_many" };

const csrfAnswer = z.object({ csrfToken: z.string() });

/** Signs in with an address and a password, from a server action, so that the form works without JavaScript too. */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const device = await readDeviceCookie();
  return enter(async () => {
    const decision = await authorize(ledger(), authInstance(), { email, password, device }, new Date());
    return decision.ok ? { ...decision, stage: stageAfterPassword(ledger(), decision.user) } : decision;
  });
}

/**
 * Signs in the user of a valid one-time link, which is now used up. No limit applies, and the failed attempts for the
 * account are forgotten. The link stands for the password only: a second factor is still to come. Returns the stage.
 */
export async function signInByLink(user: { id: number; email: string }): Promise<SessionStage> {
  const { limit, factorLimit } = authInstance();
  for (const each of [limit, factorLimit]) await each.clear(user.email);
  const stage = stageAfterPassword(ledger(), user.id);
  await enter(async () => ({ ok: true, user: user.id, stage }));
  return stage;
}

/**
 * Lets next-auth create a session if `decide` accepts, and sets the cookies of the session and of the browser. The session
 * that the browser had before ends.
 */
async function enter(decide: () => Promise<Entered>): Promise<SignedIn> {
  const names = cookieOptions(authInstance().secure);
  // next-auth does not return the reason, so we record it here.
  const recorded: { decision?: Entered } = {};
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
  const before = await currentStagedUser();
  if (before) await endSession(ledger(), before, new Date());
  const expires = session.expires ? { expires: session.expires } : {};
  (await cookies()).set(session.name, session.value, { ...names.sessionToken.options, ...expires });
  // Before the second factor the browser stays unknown: it would get attempts of its own.
  if (decision.stage === "open") await rememberBrowser(decision.user);
  return { ok: true, stage: decision.stage };
}
