import { findCredentials } from "@/db/accounts/find-credentials";
import { noteSecurityEvent } from "@/db/accounts/note-security-event";
import type { Db } from "@/db/ledger/open";
import { email as emailInput } from "@/domain/inputs/account";
import type { SessionStage } from "@/domain/values/session-stages";
import { findDevice } from "./device-cookie";
import { isPassword, type VerifyHash } from "./password";
import type { SignInLimit } from "./sign-in-limit";

/** What a browser sends: the user's input, and the device cookie if the browser has one. */
export type Typed = { email?: string; password?: string; device?: string };

/** Unknown address, wrong password and disabled account get the same answer. */
export type Authorized = { ok: true; user: number } | { ok: false; why: "wrong" | "too_many" };

/** A sign-in that was decided: with the stage of its session. */
export type Entered = { ok: true; user: number; stage: SessionStage } | Extract<Authorized, { ok: false }>;

/**
 * Checks an address and a password. Every attempt within the limit verifies one hash of the same cost, so that the
 * duration does not reveal whether the address belongs to an account. Tests pass `verifyHash` to count the calls.
 */
export async function authorize(
  db: Db,
  { limit, secret }: { limit: SignInLimit; secret: string },
  { email = "", password = "", device: cookie = "" }: Typed,
  now: Date,
  verifyHash?: VerifyHash,
): Promise<Authorized> {
  const typed = email.trim().toLowerCase().slice(0, 200);
  const parsed = emailInput.safeParse(typed);
  const account = parsed.success ? findCredentials(db, parsed.data) : undefined;
  // In normal form: two spellings of one address must share one budget.
  const attempt = { address: parsed.success ? parsed.data : typed, device: findDevice(secret, account, cookie, now) };
  if (!(await limit.take(attempt))) {
    if (await limit.isLogged()) await noteSecurityEvent(db, { kind: "sign_in_limited", user: account?.id }, now);
    return { ok: false, why: "too_many" };
  }
  const right = await isPassword(password, account?.passwordHash, verifyHash);
  if (!right || !account || account.disabled) {
    await noteSecurityEvent(db, { kind: "sign_in_failed", user: account?.id }, now);
    return { ok: false, why: "wrong" };
  }
  await limit.giveBack(attempt);
  return { ok: true, user: account.id };
}
