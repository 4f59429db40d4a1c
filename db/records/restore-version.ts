import { isDeepStrictEqual } from "node:util";
import { changeDetailsOf } from "@/db/changes/change-of";
import { aboveForm, altersPublic, decideOn } from "@/db/changes/decide-on";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { findDocument, findVersion } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { restored } from "@/domain/history/restored";
import { revisionProblems } from "@/domain/history/revision-problems";
import { publicNumbers, type Undoable } from "@/domain/history/undone";
import type { RestoreInput } from "@/domain/inputs/restore";

/**
 * Makes a record as it was at an earlier version, as its next version. Refused with `stale`; `version_gone` where
 * there is no such version; `withdraw_instead` where a number that the public knows would vanish; `record_gone` where
 * the record was merged into another, `merged_since` where another was merged into it; and where the public would read otherwise and nobody says why.
 */
export function restoreVersion(db: Db, actor: Actor, input: RestoreInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf(`${input.type}.restore`, input), now, (tx): Decision => {
    const current = findDocument(tx, input.type, input.id);
    if (!current) return refuse("not_found");
    if (current.version !== input.version) return { ok: false, problems: [{ code: "stale", current }] };
    const earlier = findVersion(tx, input.type, input.id, input.of);
    if (!earlier || input.of >= current.version) return refuse("version_gone");
    const [standing, wanted] = [current.document as Undoable, earlier.document as Undoable];
    if (standing.facts.gone?.how === "merged" || wanted.facts.gone) return refuse("record_gone");
    if (!isDeepStrictEqual(mergedInto(standing), mergedInto(wanted))) return refuse("merged_since");
    const document = restored(wanted, standing);
    if (document.type === "group" && document.facts.headcount < document.facts.named.length)
      return refuse("group_full");
    const kept = new Set(publicNumbers(document));
    if (publicNumbers(standing).some((number) => !kept.has(number))) return refuse("withdraw_instead");
    const context = openWriteContext(tx, now);
    const problems = revisionProblems(altersPublic(context, current, document), input);
    return decideOn(context, current, document, problems, aboveForm);
  });
}

/** The records that hang on this one. Their numbers are not this record's own to bring back or to let go. */
function mergedInto(document: Undoable): readonly string[] {
  return document.type === "person" ? (document.facts.mergedFrom ?? []) : [];
}
