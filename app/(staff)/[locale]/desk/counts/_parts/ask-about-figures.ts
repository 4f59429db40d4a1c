import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Question, Values } from "@/components/form-state/form-state";
import { findContradictions } from "@/db/counts/find-contradictions";
import { findRepeats } from "@/db/counts/find-repeats";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Compared } from "@/domain/figures/contradictions";
import type { SaveCountInput } from "@/domain/inputs/save-count";
import type { CountFacts } from "@/domain/records/count";
import { contradictionQuestion, repeatQuestion } from "./figure-questions";

type Asked = Compared & Pick<CountFacts, "parts">;

/**
 * Asks for confirmation if a figure repeats a known one of its publisher, may correct it, or contradicts an earlier
 * one. Each question names its measure, so that it appears next to the figure. An edit does not repeat the questions that
 * the earlier version already raised. `count` is undefined if the form cannot be parsed; its problems come first.
 */
export function askAboutFigures(
  db: Db,
  words: DeskWords,
  values: Values,
  count: SaveCountInput | undefined,
): FormQuestions {
  const before = count?.id ? findDocument(db, "count", count.id)?.document : undefined;
  const known = before ? { ...before.facts, id: before.id } : undefined;
  const questions = (count ? figuresOf(count) : []).flatMap((figure) => questionsOf(db, words, figure, known));
  const open = questions.filter(({ name, choices }) => values[name] !== choices[0]?.value);
  return { values, questions: open, problems: [], isReady: open.length === 0 };
}

function figuresOf(count: SaveCountInput): Asked[] {
  const { publisher, asOf, cutoffTime } = count;
  const further = count.figures.map((figure) => {
    return { ...figure, id: "", publisher, asOf, cutoffTime, standing: "stands" as const };
  });
  return [{ ...count, id: count.id ?? "" }, ...further];
}

function questionsOf(db: Db, words: DeskWords, figure: Asked, before: Asked | undefined): Question[] {
  const repeatsBefore = new Set(before && findRepeats(db, before).map(({ other }) => other.id));
  const contradictionsBefore = new Set(before && findContradictions(db, before.id, before).map(nameOf));
  const repeats = findRepeats(db, figure).filter(({ other }) => !repeatsBefore.has(other.id));
  // Another number of the same day is asked about as a repeat.
  const contradictions = findContradictions(db, figure.id, figure).filter(
    (each) => each.kind !== "same_day" && !contradictionsBefore.has(nameOf(each)),
  );
  const answer = (found: readonly { kind: string; other: Compared }[]) =>
    [figure.value, ...found.map(nameOf)].join(" ");
  return [
    ...(repeats.length > 0 ? [repeatQuestion(words, figure, repeats, answer(repeats))] : []),
    ...(contradictions.length > 0
      ? [contradictionQuestion(words, figure, contradictions, answer(contradictions))]
      : []),
  ];
}

function nameOf({ kind, other }: { kind: string; other: Compared }): string {
  return `${kind} ${other.id}`;
}
