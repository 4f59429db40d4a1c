import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOn } from "@/db/changes/decide-on";
import { requireRecord } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import type { HideNowInput } from "@/domain/inputs/withdraw";
import type { RecordDocument } from "@/domain/records/document";

/** Hides a person or a group from the public at once, whatever its version. Refuses with `not_found`. */
export function hideNow(db: Db, actor: Actor, input: HideNowInput, now: Date): Promise<Outcome> {
  const details = changeDetailsOf(`${input.type}.hide`, { ...input, publicReason: "protection" });
  return writeChange(db, actor, details, now, (tx) => {
    const required = requireRecord(tx, input.type, input.id);
    if (!required.ok) return required;
    return decideOn(openWriteContext(tx, now), required.current, hidden(required.current.document));
  });
}

function hidden(document: Extract<RecordDocument, { type: "person" | "group" }>): RecordDocument {
  if (document.type === "group") return { ...document, facts: { ...document.facts, disclosure: "internal" } };
  const { nameAsked: _notAnyMore, ...facts } = document.facts;
  return { ...document, facts: { ...facts, disclosure: "internal" } };
}
