import type { Verification } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Figure } from "./figure";
import { claimOf, loggedSentence, sentenceOf } from "./sentence";

/**
 * The facts that always accompany a number. Only the sentence depends on the language. Each point, bar and table row
 * has them; downloads, feeds and cards show them.
 */
export type FigureFacts = {
  /**
   * What is counted, as a code: `detained`, `detained.foreign_or_dual`, `released`, `logged.verified`,
   * `detained.gender.female`.
   */
  subject: string;
  /** Null: no number was published. */
  value: number | null;
  /** EDTF day or month for which the number holds, or up to which it counts; null if nothing is logged yet. */
  asOf: string | null;
  /** First day of a flow's window; null for a stock, or if not stated. */
  since: string | null;
  /** Id of the publisher; `vigilia` for what is logged or derived here. */
  publisher: string;
  /**
   * `announced` by an authority, `reported` by press, family or a coalition, `verified` case by case, `derived` by us.
   */
  kind: FigureKind;
  /** The page from which the number was read. */
  source: string | null;
  sentence: string;
  /** True if the number is of a count under review, or calculated from one. */
  underReview: boolean;
};

export type FigureKind = Verification | "derived";

/** The publisher id of what is logged or derived here. */
export const ourselves = "vigilia";

/** Returns a publisher's figure as facts. A total minus a part is derived by us. */
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
    underReview: figure.underReview,
  };
}

function subjectCode({ measure, part }: Figure): string {
  if (part === null) return measure;
  return `${measure}.${typeof part === "string" ? part : `${part.dimension}.${part.category}`}`;
}

/** Returns a part of a publisher's count (`gender.female`) as facts, with its sentence. */
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
    underReview: figure.underReview,
  };
}

/** Returns people of our own log as facts; `code` names the part, such as `nationality.CO`, if it is only a part. */
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
    underReview: false,
  };
}
