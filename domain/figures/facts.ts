import type { Verification } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Figure } from "./figure";
import { claimOf, loggedSentence, sentenceOf } from "./sentence";

/**
 * What a number never travels without, free of any language but its sentence: each point, bar and row of a table has it,
 * and downloads, feeds and cards tell it.
 */
export type FigureFacts = {
  /** What is counted, as a code: `detained`, `detained.foreign_or_dual`, `released`, `logged.verified`, `detained.gender.female`. */
  subject: string;
  /** Null: no number was published. */
  value: number | null;
  /** EDTF day or month that the number holds for, or up to which it counts; null where nothing is logged yet. */
  asOf: string | null;
  /** First day of a flow's window; null for a stock, or where it was not stated. */
  since: string | null;
  /** Id of the publisher; `vigilia` for what is logged or derived here. */
  publisher: string;
  /** `announced` by an authority, `reported` by press, family or a coalition, `verified` case by case, `derived` by us. */
  kind: FigureKind;
  /** Page that it was read from. */
  source: string | null;
  sentence: string;
};

export type FigureKind = Verification | "derived";

/** Who says what is logged or derived here. */
export const ourselves = "vigilia";

/** A publisher's figure as facts. What is left of a total after taking a part away is derived by us. */
export function factsOf(figure: Figure, locale: Locale): FigureFacts {
  const derived = figure.part === "home_only";
  return {
    subject: subjectCode(figure),
    value: figure.value,
    asOf: figure.asOf,
    since: figure.since,
    publisher: figure.publisher,
    kind: derived ? "derived" : claimOf(figure.stance),
    source: figure.source?.url ?? null,
    sentence: sentenceOf(figure, locale),
  };
}

function subjectCode({ measure, part }: Figure): string {
  if (part === null) return measure;
  return `${measure}.${typeof part === "string" ? part : `${part.dimension}.${part.category}`}`;
}

/** A part of a publisher's count (`gender.female`) as facts, with the sentence that tells it. */
export function partFacts(figure: Figure, part: string, value: number | null, sentence: string): FigureFacts {
  return {
    subject: `${figure.measure}.${part}`,
    value,
    asOf: figure.asOf,
    since: figure.since,
    publisher: figure.publisher,
    kind: claimOf(figure.stance),
    source: figure.source?.url ?? null,
    sentence,
  };
}

/** Persons of our own log as facts; `code` is one such as `nationality.CO`, where it is of a part only. */
export function loggedFacts(logged: Parameters<typeof loggedSentence>[0], locale: Locale, code?: string): FigureFacts {
  const population = logged.population && logged.population !== "all" ? logged.population : undefined;
  return {
    subject: ["logged", logged.verification, code ?? population].filter(Boolean).join("."),
    value: logged.persons,
    asOf: logged.asOf,
    since: logged.since,
    publisher: ourselves,
    kind: logged.verification,
    source: null,
    sentence: loggedSentence(logged, locale),
  };
}
