import { formatDate, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { Figure } from "./figure";
import { figureOf } from "./figure-of";
import { type LoggedFigure, loggedFigure } from "./logged";
import { quantityOf } from "./sentence";
import { newestFigure } from "./series";
import type { Ledger } from "./summary";

/** How much of the country our own log shows, compared with the lead publisher's total since the same day. */
export type Coverage = {
  /** Verified people logged here since the base date. */
  logged: LoggedFigure;
  /** The lead publisher's newest number of releases since the base date; null if it gave none. */
  total: Figure | null;
  /** Verified people divided by the total; null without a total. May exceed 1. */
  share: number | null;
  /** The lowest share at which our log may stand for the country: a setting of the instance. */
  required: number;
  /** False below the required share or without a total: then no chart, card or sentence presents our log as national. */
  isCovered: boolean;
};

/** Returns the coverage of our own log. */
export function coverageOf({ cells, counts, publishers, settings }: Ledger): Coverage {
  const { baseDate, leadPublisher, coverageShare: required } = settings;
  const logged = loggedFigure(cells, baseDate, "verified");
  const count = newestFigure(
    counts.filter(
      ({ measure, publisher, since, value }) =>
        measure === "released" && publisher === leadPublisher && since === baseDate && value !== null,
    ),
  );
  const total = count ? figureOf(count, publishers) : null;
  const share = total?.value ? logged.persons / total.value : null;
  return { logged, total, share, required, isCovered: share !== null && share >= required };
}

/** Returns "Vigilia has documented 6 releases …; Foro Penal counts 768 …", each number with its date. */
export function coverageSentence(ledger: Ledger, locale: Locale): string {
  const t = translator(locale);
  const { logged, total } = coverageOf(ledger);
  const { leadPublisher } = ledger.settings;
  const short = ledger.publishers.get(leadPublisher)?.[locale === "es" ? "shortEs" : "shortEn"];
  const documented = t("coverage.documented", {
    count: logged.persons,
    number: formatNumber(logged.persons, locale),
    since: formatDate(logged.since, locale),
    asOf: logged.asOf === null ? "" : t("coverage.latest", { date: formatDate(logged.asOf, locale) }),
  });
  const publisher = total?.publisherName[locale] ?? short ?? leadPublisher;
  const counted = total
    ? t("coverage.counted", {
        publisher,
        number: quantityOf(total, locale).toLocaleLowerCase(locale),
        date: formatDate(total.asOf, locale),
        review: total.underReview ? t("figure.under_review") : "",
      })
    : t("coverage.no_total", { publisher });
  return `${documented} ${counted}`;
}
