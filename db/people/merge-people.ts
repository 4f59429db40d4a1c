import { changeDetailsOf } from "@/db/changes/change-of";
import { aboveForm, decideOnAll } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import { type Actor, type Decision, type Outcome, type Problem, refuse } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { altersPublished } from "@/domain/history/alters-published";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { MergePeopleInput } from "@/domain/inputs/merge";
import { shownTogether } from "@/domain/projection/shown-together";
import { noIdentity } from "@/domain/records/person";
import { merged } from "@/domain/rules/merged";
import { detentionDates, periodOf } from "@/domain/rules/overlap";
import { personProblems } from "@/domain/rules/person-problems";

/**
 * Merges two records of the same person into one, with all their parts; `undoChange` reverts it. Refuses with
 * `same_record`, `stale`, or `merge_conflict` if the records give different release days for the same detention. Asks
 * for a reason like an edit if the public would see a difference.
 */
export function mergePeople(db: Db, actor: Actor, input: MergePeopleInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("person.merge", input), now, (tx) =>
    decide(openWriteContext(tx, now), input),
  );
}

function decide(context: WriteContext, input: MergePeopleInput): Decision {
  if (input.id === input.other) return refuse("same_record", "other");
  const kept = requireVersion(context.tx, "person", input.id, input.version);
  if (!kept.ok) return kept;
  const other = requireVersion(context.tx, "person", input.other, input.otherVersion);
  if (!other.ok) return other;
  const result = merged(kept.current.document, other.current.document);
  const { homeCountry } = context.settings;
  const before = shownTogether([kept.current.document, other.current.document], homeCountry);
  const after = shownTogether([result.kept, result.other], homeCountry);
  const { facts, identity } = result.kept;
  // The absorbed record comes first, because it must release the numbers that the other record takes over.
  return decideOnAll(context, [
    { current: other.current, document: result.other },
    {
      current: kept.current,
      document: result.kept,
      fields: aboveForm,
      problems: [
        ...result.conflicts.map(conflictProblem),
        ...personProblems(facts, identity ?? noIdentity, context.today),
        ...revisionProblems(altersPublished(before, after), input),
      ],
    },
  ]);
}

function conflictProblem({ kept, other }: ReturnType<typeof merged>["conflicts"][number]): Problem {
  const values = { kept: periodOf(detentionDates(kept)), other: periodOf(detentionDates(other)) };
  return { code: "merge_conflict", field: "other", values };
}
