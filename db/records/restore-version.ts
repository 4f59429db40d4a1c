import { isDeepStrictEqual } from "node:util";
import { changeDetailsOf } from "@/db/changes/change-of";
import { aboveForm, altersPublic, decideOn } from "@/db/changes/decide-on";
import { inKept } from "@/db/changes/in-kept";
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
 * Writes the content of an earlier version as the next version. Refuses with `stale`; `version_gone` if the version
 * does not exist; `withdraw_instead` if a public number would disappear; `record_gone` if the record was merged into
 * another; `merged_since` if another record was merged into it. Also refuses if the public would read something else
 * and the form gives no reason.
 */
export function restoreVersion(db: Db, actor: Actor, input: RestoreInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf(`${input.type}.restore`, input), now, (tx): Decision => {
    const current = findDocument(tx, input.type, input.id);
    if (!current) return refuse("not_found");
    if (current.version !== input.version) return { ok: false, problems: [{ code: "stale", current }] };
    const earlier = findVersion(tx, input.type, input.id, input.of);
    if (!earlier || input.of >= current.version) return refuse("version_gone");
    const [standing, target] = [current.document as Undoable, earlier.document as Undoable];
    if (standing.facts.gone?.how === "merged" || target.facts.gone) return refuse("record_gone");
    if (!isDeepStrictEqual(mergedInto(standing), mergedInto(target))) return refuse("merged_since");
    const document = inKept(tx, restored(target, standing));
    if (document.type === "group" && document.facts.headcount < document.facts.named.length)
      return refuse("group_full");
    const remaining = new Set(publicNumbers(document));
    if (publicNumbers(standing).some((number) => !remaining.has(number))) return refuse("withdraw_instead");
    const context = openWriteContext(tx, now);
    const problems = revisionProblems(altersPublic(context, current, document), input);
    return decideOn(context, current, document, problems, aboveForm);
  });
}

/** Ids of the records merged into this one. Their numbers may not be restored or released by this record. */
function mergedInto(document: Undoable): readonly string[] {
  return document.type === "person" ? (document.facts.mergedFrom ?? []) : [];
}
