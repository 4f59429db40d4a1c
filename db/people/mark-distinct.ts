import { changeDetailsOf } from "@/db/changes/change-of";
import { forgetDistinct, isDistinctFrom, rememberDistinct } from "@/db/changes/distinct-people";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import type { DistinctPeopleInput } from "@/domain/inputs/distinct-people";

/**
 * Remembers that two people are not the same, so that nobody asks again. The change names neither of them. Refuses with
 * `same_record` or `not_found`.
 */
export function markDistinct(db: Db, actor: Actor, input: DistinctPeopleInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("person.distinct", input), now, (tx) => {
    if (input.one === input.other) return refuse("same_record", "other");
    if (![input.one, input.other].every((id) => isThere(tx, id))) return refuse("not_found", "other");
    return {
      ok: true,
      drafts: [],
      audited: true,
      afterwards: (after, { change }) => {
        if (change !== null) rememberDistinct(after, input.one, [input.other], change);
      },
    };
  });
}

/** Takes back `markDistinct`: the two are possible duplicates again. Refuses with `not_found` if nobody said so. */
export function unmarkDistinct(db: Db, actor: Actor, input: DistinctPeopleInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("person.distinct_end", input), now, (tx) => {
    if (!isDistinctFrom(tx, input.one)(input.other)) return refuse("not_found", "other");
    return {
      ok: true,
      drafts: [],
      audited: true,
      afterwards: (after) => {
        forgetDistinct(after, input.one, input.other);
      },
    };
  });
}

function isThere(tx: Tx, id: string): boolean {
  const found = findDocument(tx, "person", id);
  return found !== undefined && !found.document.facts.gone;
}
