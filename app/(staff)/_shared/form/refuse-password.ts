import { confirmPassword } from "@/auth/confirm-password";
import type { Db } from "@/db/ledger/open";
import type { FormAnswer } from "./answer-form";

/** Checks the password that a signed-in user typed into a field. Returns the refusal, or undefined if it is right. */
export async function refusePassword(
  db: Db,
  user: { id: number; email: string; session: string },
  password: string,
  field = "current",
): Promise<FormAnswer | undefined> {
  const confirmed = await confirmPassword(db, user, password);
  if (confirmed === "right") return undefined;
  return { ok: false, problems: [{ field, code: confirmed === "wrong" ? "password_wrong" : "password_tries" }] };
}
