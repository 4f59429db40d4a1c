import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Question } from "@/components/form-state/form-state";
import type { Compared, Contradiction } from "@/domain/figures/contradictions";
import type { Repeat } from "@/domain/figures/repeats";
import { quantityOf, windowOf } from "@/domain/figures/sentence";
import { formatDate } from "@/domain/wording/format";

type Figure = Pick<Compared, "measure" | "value">;

/** Asks whether a figure is another one than those that it may repeat or correct; `answer` says that it is. */
export function repeatQuestion(words: DeskWords, figure: Figure, found: readonly Repeat[], answer: string): Question {
  const { t } = words;
  const about = found.flatMap(({ kind, other }) => [
    { text: t(`desk.repeat.${kind}`), link: linkTo(words, other) },
    ...(kind === "other_value"
      ? [
          {
            text: t("desk.repeat.if_correction"),
            link: {
              ...linkTo(words, other),
              href: `/${words.locale}/desk/counts/${other.id}/edit?value=${figure.value}`,
              label: t("desk.repeat.correct"),
            },
          },
        ]
      : []),
  ]);
  return {
    name: `same_${figure.measure}`,
    title: t("desk.ask.same"),
    about,
    choices: [{ value: answer, label: t("desk.ask.same_other") }],
  };
}

/** Asks whether a figure that contradicts others of its series is right; `answer` says that it is. */
export function contradictionQuestion(
  words: DeskWords,
  { measure }: Figure,
  found: readonly Contradiction[],
  answer: string,
): Question {
  const { t } = words;
  return {
    name: `contradiction_${measure}`,
    title: t("desk.ask.contradiction"),
    about: found.map(({ kind, other }) => ({ text: t(`desk.contradiction.${kind}`), link: linkTo(words, other) })),
    choices: [{ value: answer, label: t("desk.ask.contradiction_keep") }],
  };
}

function linkTo({ t, locale }: DeskWords, figure: Compared) {
  const number = `${quantityOf(figure, locale)}${figure.since === null ? "" : windowOf(figure, locale)}`;
  return {
    href: `/${locale}/desk/counts/${figure.id}`,
    label: t("desk.repeat.figure", { date: formatDate(figure.asOf, locale), number }),
    isElsewhere: true,
  };
}
