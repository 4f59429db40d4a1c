import type { ErasePersonInput } from "@/domain/inputs/withdraw";
import { noIdentity, type PersonFacts } from "@/domain/records/person";
import type { Actor, Outcome } from "../history/intent";
import { leaveNoTrace } from "../history/leave-no-trace";
import { writeChange } from "../history/write-change";
import type { Db } from "../open";
import { decideOn } from "../records/decide-on";
import { openDesk } from "../records/desk";
import { intentOf } from "../records/intent-of";
import { requireRecord } from "../records/require-version";

/**
 * Makes a person's identity unreadable for ever, in every revision and in the file: name, aliases, document, birth
 * date and notes. The facts stay and count; nothing of the name is shown again. Refused with `not_found`. Throws
 * `LedgerBusy` where readers keep the file's log from being emptied: the same request again finishes that.
 */
export async function erasePerson(db: Db, actor: Actor, input: ErasePersonInput, now: Date): Promise<Outcome> {
  const intent = intentOf("person.erase", { ...input, publicReason: "protection" });
  const outcome = await writeChange(db, actor, intent, now, (tx) => {
    const required = requireRecord(tx, "person", input.id);
    if (!required.ok) return required;
    const { document } = required.current;
    const erased = { ...document, facts: withoutConsent(document.facts), identity: noIdentity };
    const decision = decideOn(openDesk(tx, now), required.current, erased);
    return decision.ok ? { ...decision, erase: [{ type: "person", id: input.id }] } : decision;
  });
  if (outcome.ok) await leaveNoTrace(db);
  return outcome;
}

function withoutConsent(facts: PersonFacts): PersonFacts {
  const disclosure = facts.disclosure === "internal" ? "internal" : "counted_only";
  const { nameAsked: _notAnyMore, ...rest } = facts;
  return { ...rest, disclosure, consentBasis: null, consentOn: null };
}
