import { eq } from "drizzle-orm";
import { endSessionsOf } from "@/db/accounts/end-sessions";
import { logSecurityEvent } from "@/db/accounts/security-events";
import { hasFactor } from "@/db/accounts/session-stage";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { secondFactors } from "@/db/schema/second-factors";
import { deleteRecoveryCodes } from "./recovery-codes";

/**
 * Removes all second factors and recovery codes of an account whose user lost them, and signs it out everywhere. The
 * history records it. Refuses with `own_reset` for the actor's own account: it would need no second factor to remove one.
 */
export function resetFactors(
  db: Db,
  actor: Actor,
  input: { requestId: string; user: number },
  now: Date,
): Promise<Outcome> {
  const details = { action: "user.second_factor_reset", requestId: input.requestId, input };
  return writeChange(db, actor, details, now, (tx) => {
    const { user } = input;
    const account = findDocument(tx, "user", String(user));
    if (!account) return refuse("not_found");
    if (actor.id === `user:${user}`) return refuse("own_reset");
    if (!hasFactor(tx, user)) return refuse("no_factor");
    return {
      ok: true,
      drafts: [{ document: account.document, base: account.version }],
      audited: true,
      afterwards: (inner) => {
        inner.delete(secondFactors).where(eq(secondFactors.user, user)).run();
        deleteRecoveryCodes(inner, user);
        endSessionsOf(inner, user);
        logSecurityEvent(inner, { kind: "second_factor_reset", user, actor: actor.id }, now);
      },
    };
  });
}
