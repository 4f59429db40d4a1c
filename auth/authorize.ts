import type { Db } from "@/db/open";
import { findCredentials } from "@/db/users/find-credentials";
import { email as emailInput } from "@/domain/inputs/account";
import { isPassword, type VerifyHash } from "./password";
import type { SignInLimit } from "./sign-in-limit";

/** Unknown address, wrong password and disabled account are one answer. */
export type Authorized = { ok: true; user: number } | { ok: false; why: "wrong" | "too_many" };

/**
 * Checks an address and a password. Every attempt within the limit verifies one hash of the same cost, so that the
 * duration does not reveal whether the address belongs to an account. Tests pass `verifyHash` to count this.
 */
export async function authorize(
  db: Db,
  limit: SignInLimit,
  credentials: { email?: string; password?: string },
  verifyHash?: VerifyHash,
): Promise<Authorized> {
  const typed = (credentials.email ?? "").trim().toLowerCase().slice(0, 200);
  if (!(await limit.take(typed))) return { ok: false, why: "too_many" };
  const address = emailInput.safeParse(typed);
  const account = address.success ? findCredentials(db, address.data) : undefined;
  const right = await isPassword(credentials.password ?? "", account?.passwordHash, verifyHash);
  if (!right || !account || account.disabled) return { ok: false, why: "wrong" };
  await limit.giveBack(typed);
  return { ok: true, user: account.id };
}
