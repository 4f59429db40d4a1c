import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOn } from "@/db/changes/decide-on";
import { requireRecord } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import type { RevokeConsentInput } from "@/domain/inputs/revoke-consent";
import { revoked } from "@/domain/rules/revoked";

/**
 * Records that a person's consent was taken back, and hides the name at once, whatever the record's version. The person
 * still counts. Refuses with `not_found`, `consent_none`, `consent_revoked`, or `date_future`.
 */
export function revokeConsent(db: Db, actor: Actor, input: RevokeConsentInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("person.consent_revoke", input), now, (tx) => {
    const required = requireRecord(tx, "person", input.id);
    if (!required.ok) return required;
    const context = openWriteContext(tx, now);
    const on = input.revokedOn ?? context.today;
    const { document } = required.current;
    const { consent } = document.facts;
    if (consent.basis === null) return { ok: false, problems: [{ code: "consent_none" }] };
    if (consent.revokedOn !== null) return { ok: false, problems: [{ code: "consent_revoked" }] };
    if (on > context.today) return { ok: false, problems: [{ code: "date_future", field: "revokedOn" }] };
    return decideOn(context, required.current, revoked(document, on, input.revokedBy));
  });
}
