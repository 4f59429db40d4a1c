import type { Db } from "@/db/open";
import { findCredentials } from "@/db/users/find-credentials";
import { email as emailInput } from "@/domain/inputs/account";
import { isPassword } from "./password";
import type { SignInLimit } from "./sign-in-limit";

/** Unknown address, wrong password and disabled account are one answer. */
export type Authorized = { ok: true; user: number } | { ok: false; why: "wrong" | "too_many" };

/** May somebody with this address and password come in? Takes the same time whatever is wrong. */
export async function authorize(
  db: Db,
  limit: SignInLimit,
  credentials: { email?: string; password?: string },
): Promise<Authorized> {
  const typed = (credentials.email ?? "").trim().toLowerCase().slice(0, 200);
  if (!(await limit.take(typed))) return { ok: false, why: "too_many" };
  const address = emailInput.safeParse(typed);
  const account = address.success ? findCredentials(db, address.data) : undefined;
  const right = await isPassword(credentials.password ?? "", account?.passwordHash);
  if (!right || !account || account.disabled) return { ok: false, why: "wrong" };
  await limit.giveBack(typed);
  return { ok: true, user: account.id };
}
