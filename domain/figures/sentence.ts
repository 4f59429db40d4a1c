import { type Stance, stocks, type Verification } from "@/domain/values/vocabulary";
import { type Demonym, demonymOf, homeOnly } from "@/domain/wording/demonym";
import { formatDate, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { categoryWords } from "./category-labels";
import { caveatOf } from "./caveat";
import type { Figure } from "./figure";

/**
 * Returns the whole sentence of a figure: number, kind, window, publisher, date and what the date means, whether the
 * publisher contradicted it, and whether it is under review. A note that changes its meaning follows. No figure is
 * shown without it.
 */
export function sentenceOf(figure: Figure, locale: Locale): string {
  const t = translator(locale);
  const isDerived = figure.part === "home_only";
  // The window of one day is its date.
  const isDated = isOneDay(figure) && figure.asOfMeans === "cutoff";
  const sentence = t(figure.value === null ? "figure.in_words" : "figure.sentence", {
    quantity: quantityOf(figure, locale),
    subject: subjectOf(figure, locale),
    voice: voiceOf(figure, locale),
    window: windowOf(figure, locale),
    date: isDated ? "" : `, ${dateOf(figure, locale, isDerived)}`,
    standing: figure.standing === "contradicted" ? t("figure.contradicted") : "",
    review: figure.underReview ? t("figure.under_review") : "",
  });
  return [sentence, caveatOf(figure, locale)].filter(Boolean).join(" ");
}

/**
 * Returns what is counted, in words that follow the number: "presos políticos", "mujeres entre los presos políticos".
 */
function subjectOf({ part, measure, value, demonym = noDemonym }: Figure, locale: Locale): string {
  const t = translator(locale);
  const count = value ?? 0;
  if (part === null) return t(`figure.of.${measure}`, { count });
  const whole = t(`figure.of.${measure}`, { count: 2 });
  if (typeof part === "string") {
    const people = demonymOf(demonym, locale);
    if (measure === "detained" || measure === "released") return t(`figure.part.${part}.${measure}`, { count, people });
    const category = part === "home_only" ? homeOnly(demonym, locale) : t(`figure.category.${part}`, { count });
    return part === "home_only"
      ? t("figure.of_which", { category, whole })
      : t("figure.among", { category, measure, whole });
  }
  const category = categoryWords(part, count, locale);
  if (part.dimension === "facility" || part.dimension === "nationality")
    return t(part.dimension === "facility" ? "figure.held_at" : "figure.of_which", {
      category,
      whole: t(`figure.of.${measure}`, { count }),
    });
  return t("figure.among", { category, measure, whole });
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

/**
 * Returns a date in a sentence: "al 4 de mayo de 2026", "en mayo de 2026". If only the day of publication is known, it
 * says so: "cifra publicada el 3 de junio de 2026".
 */
export function dateOf(
  { asOf, asOfMeans }: Pick<Figure, "asOf" | "asOfMeans">,
  locale: Locale,
  derived = false,
): string {
  const t = translator(locale);
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(asOf);
  const date = formatDate(asOf, locale);
  if (asOfMeans !== "published") return t(isDay ? "figure.on_day" : "figure.in_month", { date });
  return t(isDay ? "figure.published_on_day" : "figure.published_in_month", { date, derived: String(derived) });
}

/** Returns the number as its publisher gave it: "457", "Al menos 494", "Más de 600". */
export function quantityOf({ value, qualifier }: Pick<Figure, "value" | "qualifier">, locale: Locale): string {
  const t = translator(locale);
  if (value === null) return t("figure.no_number");
  const number = formatNumber(value, locale);
  return qualifier === "at_least" || qualifier === "more_than" ? t(`figure.${qualifier}`, { number }) : number;
}

/**
 * Returns the window of a flow in words: "desde el 8 de enero de 2026", or "el 4 de febrero de 2026" if the figure covers
 * that day only. A stock has none. Without `asOf`, it is the window of a series.
 */
export function windowOf(figure: Pick<Figure, "measure" | "since"> & { asOf?: string }, locale: Locale): string {
  const t = translator(locale);
  if (figure.since !== null) {
    if (isOneDay(figure)) return t("figure.only_day", { date: formatDate(figure.since, locale) });
    const day = /^\d{4}-\d{2}-\d{2}/.test(figure.since);
    return t(day ? "figure.since_day" : "figure.since_month", { date: formatDate(figure.since, locale) });
  }
  return stocks.includes(figure.measure) ? "" : t("figure.since_unstated");
}

/** True if a flow's window is a single day. */
function isOneDay({ since, asOf }: Pick<Figure, "since"> & { asOf?: string }): boolean {
  return since !== null && since === asOf && /^\d{4}-\d{2}-\d{2}$/.test(since);
}

/** Returns the sentence of our own log: number of people, verification, first day, last record. */
export function loggedSentence(
  logged: {
    persons: number;
    verification: Exclude<Verification, "refuted">;
    since: string;
    asOf: string | null;
    population?: "all" | "home_only" | "foreign_or_dual";
    /** For `home_only`: whose nationality is counted. */
    demonym?: Demonym;
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
      : t("figure.logged_whom", {
          population: logged.population ?? "all",
          people: demonymOf(logged.demonym ?? noDemonym, locale),
        }),
    asOf: logged.asOf === null ? "" : t("figure.logged_until", { date: formatDate(logged.asOf, locale) }),
  });
}

const noDemonym: Demonym = { demonymEs: "", demonymEn: "" };

/** Returns the verification that a stance implies: an authority announces, a coalition reports, an NGO verifies. */
export function claimOf(stance: Stance): Exclude<Verification, "refuted"> {
  return stance === "authority" ? "announced" : stance === "ngo" ? "verified" : "reported";
}
