import { findPasswordHash } from "@/db/accounts/find-credentials";
import type { Db } from "@/db/ledger/open";
import { authInstance } from "./instance";
import { isPassword } from "./password";

/**
 * Checks the password that a signed-in user typed again. Failed attempts count for the account alone, so that they
 * never keep its user from signing in: ten in a quarter of an hour.
 */
export async function confirmPassword(
  db: Db,
  { id, email }: { id: number; email: string },
  password: string,
): Promise<"right" | "wrong" | "too_many"> {
  const { limit } = authInstance();
  const attempt = { address: email, device: `signed in as ${id}` };
  if (!(await limit.take(attempt))) return "too_many";
  if (!(await isPassword(password, findPasswordHash(db, id)))) return "wrong";
  await limit.giveBack(attempt);
  return "right";
}
