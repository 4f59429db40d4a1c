import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { FormState, Values } from "@/components/form-state/form-state";
import type { Problem } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { peopleChangedSince } from "@/db/pasted-lists/met-since";
import type { ListReview } from "@/db/pasted-lists/review-list";
import type { ReadListInput } from "@/domain/inputs/pasted-list";
import { shownList } from "./build-shown-list";

type ReviewAnswer = { problems: Problem[]; back: Partial<FormState> };

/**
 * The answer that returns a list with its current matches and the user's answers. We ask again about people who changed
 * since, and about lines answered "new person" if a matching person was added since.
 */
export function reviewAnswer(
  db: Db,
  words: DeskWords,
  values: Values,
  input: ReadListInput,
  review: ListReview,
  problems: readonly Problem[] = [],
): ReviewAnswer {
  const stale = problems.flatMap(({ code, field = "" }) => (code === "stale" ? [field] : []));
  const open = new Set([...stale, ...answersBefore(db, values, review)]);
  const kept = Object.entries(values).filter(([name]) => name !== "seen");
  return {
    problems: problems.map((problem) => (problem.code === "stale" ? { ...problem, code: "list_stale" } : problem)),
    back: {
      list: shownList(words, input, review),
      values: Object.fromEntries(kept.map(([name, value]) => [name, open.has(name) ? "" : value])),
    },
  };
}

/** Names of the fields answered "new person" before a matching person was added. */
function answersBefore(db: Db, values: Values, { lines }: ListReview): string[] {
  const newcomers = peopleChangedSince(db, /^\d{1,15}$/.test(values.seen ?? "") ? Number(values.seen) : null);
  if (newcomers.size === 0) return [];
  return lines.flatMap(({ key, candidates }) => {
    const name = `rows.${key}.as`;
    const isMet = values[name] === "new" && candidates.some(({ person }) => newcomers.has(person.id));
    return isMet ? [name] : [];
  });
}
