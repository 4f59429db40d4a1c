import { requireUser } from "@/auth/require-user";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import type { Permission } from "@/domain/values/permissions";

/** Why a form is refused before it is parsed; each is a key of `form` in the messages. */
export type WhyRefused = "signed_out" | "forbidden" | WhyUnusable;
export type WhyUnusable = "other_version" | "ledger_away";

/** Returns the user who submits a form, and the ledger; or why the form is refused. */
export async function requireSender(
  permission: Permission,
): Promise<{ ok: true; user: SessionUser; db: Db } | { ok: false; why: WhyRefused }> {
  try {
    const required = await requireUser(permission);
    return required.ok ? { ...required, db: ledger() } : required;
  } catch (error) {
    if (!(error instanceof LedgerUnusable)) throw error;
    console.error(error);
    return { ok: false, why: whyUnusable(error) };
  }
}

export function whyUnusable({ why }: LedgerUnusable): WhyUnusable {
  return why === "newer" || why === "older" ? "other_version" : "ledger_away";
}
