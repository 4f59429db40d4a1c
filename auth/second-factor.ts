import { readDeviceKey } from "@/db/accounts/device-key";
import type { StagedUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { acceptRecoveryCode, acceptTotp, logFailedFactor, type Used } from "@/db/second-factors/accept-factor";
import { completeSignIn } from "./complete-sign-in";
import { findDevice } from "./device-cookie";
import { authInstance } from "./instance";
import { hashRecoveryCode } from "./recovery-code";
import { readDeviceCookie } from "./remember-browser";
import { stepOfSealed } from "./totp";

export type Passed = { ok: true } | { ok: false; why: "wrong" | "used" | "session_ended" | "too_many" };

/** Opens the session with a code of an authenticator app. */
export function passTotp(db: Db, user: StagedUser, code: string): Promise<Passed> {
  const now = new Date();
  return passFactor(db, user, () => acceptTotp(db, user, stepOfSealed(authInstance().secret, user.id, code, now), now));
}

/** Opens the session with a recovery code. */
export function passRecoveryCode(db: Db, user: StagedUser, code: string): Promise<Passed> {
  return passFactor(db, user, () => acceptRecoveryCode(db, user, hashRecoveryCode(user.id, code), new Date()));
}

/**
 * Opens the session if `use` accepts the factor. Failed attempts are limited as those of passwords are: ten in a quarter
 * of an hour for the account, and ten of its own for a browser in which the user signed in before.
 */
export async function passFactor(db: Db, user: StagedUser, use: () => Promise<Used>): Promise<Passed> {
  const { secret, factorLimit } = authInstance();
  const now = new Date();
  const account = { id: user.id, deviceKey: await readDeviceKey(db, user.id) };
  const attempt = { address: user.email, device: findDevice(secret, account, await readDeviceCookie(), now) };
  if (!(await factorLimit.take(attempt))) {
    await logFailedFactor(db, user.id, now);
    return { ok: false, why: "too_many" };
  }
  const used = await use();
  if (!used.ok) return used;
  await factorLimit.giveBack(attempt);
  await completeSignIn(user.id, used.token);
  return { ok: true };
}
