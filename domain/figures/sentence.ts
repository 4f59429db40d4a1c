import { type Stance, stocks, type Verification } from "@/domain/values/vocabulary";
import { formatDate, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { categoryWords } from "./category-labels";
import type { Figure } from "./figure";

/**
 * Returns the whole sentence of a figure: number, kind, window, publisher, date, and whether it is under review. No
 * figure is shown without it.
 */
export function sentenceOf(figure: Figure, locale: Locale): string {
  const t = translator(locale);
  // A lower bound minus a lower bound is not a lower bound.
  const atLeast = figure.stance === "ngo" && figure.part !== "home_only";
  return t(figure.value === null ? "figure.in_words" : "figure.sentence", {
    quantity: quantityOf(figure, locale, atLeast),
    subject: subjectOf(figure, locale),
    voice: voiceOf(figure, locale),
    window: windowOf(figure, locale),
    date: dateOf(figure.asOf, locale),
    review: figure.underReview ? t("figure.under_review") : "",
  });
}

/**
 * Returns what is counted, in words that follow the number: "presos políticos", "mujeres entre los presos políticos".
 */
function subjectOf({ part, measure, value }: Figure, locale: Locale): string {
  const t = translator(locale);
  const count = value ?? 0;
  if (part === null) return t(`figure.of.${measure}`, { count });
  if (typeof part === "string")
    return t(`figure.part.${part}.${measure === "released" ? "released" : "detained"}`, { count });
  const category = categoryWords(part, count, locale);
  if (part.dimension === "facility" || part.dimension === "nationality")
    return t(part.dimension === "facility" ? "figure.held_at" : "figure.of_which", {
      category,
      whole: t(`figure.of.${measure}`, { count }),
    });
  return t("figure.among", { category, measure, whole: t(`figure.of.${measure}`, { count: 2 }) });
}

/** Returns who says a figure: "según Foro Penal"; of a derived one, from whose figures it is calculated. */
export function voiceOf(
  { part, stance, publisherName }: Pick<Figure, "part" | "stance" | "publisherName">,
  locale: Locale,
): string {
  const t = translator(locale);
  return t(part === "home_only" ? "figure.voice.derived" : `figure.voice.${stance}`, {
    publisher: publisherName[locale],
  });
}

/** Returns a date in a sentence: "al 4 de mayo de 2026", "en mayo de 2026". */
export function dateOf(date: string, locale: Locale): string {
  const t = translator(locale);
  return t(/^\d{4}-\d{2}-\d{2}/.test(date) ? "figure.on_day" : "figure.in_month", { date: formatDate(date, locale) });
}

/** Returns the number in words: "Al menos 457", "Más de 600". An authority's number is repeated unchanged. */
export function quantityOf(figure: Pick<Figure, "value" | "qualifier">, locale: Locale, atLeast: boolean): string {
  const t = translator(locale);
  if (figure.value === null) return t("figure.no_number");
  const number = formatNumber(figure.value, locale);
  if (figure.qualifier === "more_than") return t("figure.more_than", { number });
  return atLeast ? t("figure.at_least", { number }) : number;
}

/** Returns the window of a flow in words; a stock has none. */
export function windowOf(figure: Pick<Figure, "measure" | "since">, locale: Locale): string {
  const t = translator(locale);
  if (figure.since !== null) {
    const day = /^\d{4}-\d{2}-\d{2}/.test(figure.since);
    return t(day ? "figure.since_day" : "figure.since_month", { date: formatDate(figure.since, locale) });
  }
  return stocks.includes(figure.measure) ? "" : t("figure.since_unstated");
}

/** Returns the sentence of our own log: number of people, verification, first day, last record. */
export function loggedSentence(
  logged: {
    persons: number;
    verification: Exclude<Verification, "refuted">;
    since: string;
    asOf: string | null;
    population?: "all" | "home_only" | "foreign_or_dual";
    /** In words, which people: a nationality, a place, a kind of release. */
    which?: string | undefined;
  },
  locale: Locale,
): string {
  const t = translator(locale);
  return t("figure.logged_sentence", {
    count: logged.persons,
    number: formatNumber(logged.persons, locale),
    verification: t(`figure.logged.${logged.verification}`, { count: logged.persons }),
    since: formatDate(logged.since, locale),
    whom: logged.which
      ? t("figure.logged_which", { which: logged.which })
      : t("figure.logged_whom", { population: logged.population ?? "all" }),
    asOf: logged.asOf === null ? "" : t("figure.logged_until", { date: formatDate(logged.asOf, locale) }),
  });
}

/** Returns the verification that a stance implies: an authority announces, a coalition reports, an NGO verifies. */
export function claimOf(stance: Stance): Exclude<Verification, "refuted"> {
  return stance === "authority" ? "announced" : stance === "ngo" ? "verified" : "reported";
}
