import { requireStage } from "@/auth/require-stage";
import { requireUser } from "@/auth/require-user";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { type AccessKey, type StageKey, stagesOf } from "@/domain/access/may";
import { log } from "@/ops/log/log";

/** Why a form is refused before it is parsed; each is a key of `form` in the messages. */
export type WhyRefused = "signed_out" | "forbidden" | WhyUnusable;
export type WhyUnusable = "other_version" | "ledger_away";

/** Returns the user who submits a form, and the ledger; or why the form is refused. */
export function requireSender(permission: AccessKey) {
  return withLedger(() => requireUser(permission));
}

/** The same for a step of signing in, which needs a session at one of its stages. */
export function requireStagedSender(permission: StageKey) {
  return withLedger(async () => {
    const user = await requireStage(stagesOf(permission));
    return user ? { ok: true as const, user } : { ok: false as const, why: "signed_out" as const };
  });
}

type Sender<User> = { ok: true; user: User } | { ok: false; why: WhyRefused };

async function withLedger<User>(
  require: () => Promise<Sender<User>>,
): Promise<{ ok: true; user: User; db: Db } | { ok: false; why: WhyRefused }> {
  try {
    const required = await require();
    return required.ok ? { ...required, db: ledger() } : required;
  } catch (error) {
    if (!(error instanceof LedgerUnusable)) throw error;
    log.error("the ledger cannot be used", error);
    return { ok: false, why: whyUnusable(error) };
  }
}

export function whyUnusable({ why }: LedgerUnusable): WhyUnusable {
  return why === "newer" || why === "older" ? "other_version" : "ledger_away";
}
