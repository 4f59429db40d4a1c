import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOn } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { reviewed } from "@/domain/history/reviewed";
import type { ReturnInput } from "@/domain/inputs/review";

/** Returns a record from review to its author, with a comment in its history. Refuses with `not_in_review`. */
export function returnRecord(db: Db, actor: Actor, input: ReturnInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("review.return", input), now, (tx) => {
    const required = requireVersion(tx, input.type, input.id, input.version);
    if (!required.ok) return required;
    const document = reviewed(required.current.document, "returned");
    return document
      ? decideOn(openWriteContext(tx, now), required.current, document)
      : refuse("not_in_review", undefined, { id: input.id });
  });
}
