import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Question, Values } from "@/components/form-state/form-state";
import { findContradictions } from "@/db/counts/find-contradictions";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Contradiction } from "@/domain/figures/contradictions";
import type { SaveCountInput } from "@/domain/inputs/save-count";
import { formatDate, formatNumber } from "@/domain/wording/format";

/**
 * Asks for confirmation if a figure contradicts an earlier one of its publisher, and shows that figure. A contradiction
 * that the record had before the edit is not asked again. `count` is undefined if the form cannot be parsed; its
 * problems come first.
 */
export function askAboutContradictions(
  db: Db,
  words: DeskWords,
  values: Values,
  count: SaveCountInput | undefined,
): FormQuestions {
  const ready: FormQuestions = { values, questions: [], problems: [], isReady: true };
  if (!count) return ready;
  const before = count.id === null ? undefined : findDocument(db, "count", count.id)?.document;
  const known = before ? findContradictions(db, before.id, before.facts).map(nameOf) : [];
  const found = findContradictions(db, count.id ?? "", count).filter((each) => !known.includes(nameOf(each)));
  const answer = [count.value, ...found.map(nameOf)].join(" ");
  if (found.length === 0 || values.contradiction === answer) return ready;
  return { ...ready, questions: [question(words, found, answer)], isReady: false };
}

function question({ t, locale }: DeskWords, found: readonly Contradiction[], answer: string): Question {
  return {
    name: "contradiction",
    title: t("desk.ask.contradiction"),
    about: found.map(({ kind, other }) => ({
      text: t(`desk.contradiction.${kind}`),
      link: {
        href: `/${locale}/desk/counts/${other.id}`,
        label: `${formatDate(other.asOf, locale)}: ${formatNumber(other.value ?? 0, locale)}`,
        isElsewhere: true,
      },
    })),
    choices: [{ value: answer, label: t("desk.ask.contradiction_keep") }],
  };
}

function nameOf({ kind, other }: Contradiction): string {
  return `${kind} ${other.id}`;
}
