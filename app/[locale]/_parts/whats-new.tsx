import { address } from "@/app/_public/site/address";
import { publishedLedger } from "@/db/published/connection";
import { findNewestCorrection } from "@/db/published/log";
import { entryHeadline } from "@/domain/changelog/entry-words";
import type { LogEntry } from "@/domain/changelog/log-entry";
import type { ChartContext } from "@/domain/charts/chart-context";
import { countHref } from "@/domain/charts/hrefs";
import { loggedHref } from "@/domain/charts/logged-lines";
import { type NewestRelease, type News, newsOf } from "@/domain/figures/newest";
import { newestReleaseSentence, nothingNewSentence } from "@/domain/figures/news-sentence";
import { sentenceOf } from "@/domain/figures/sentence";
import { spanOf } from "@/domain/values/partial-day";
import { translator } from "@/messages/translator";

type Item = { key: string; label: string; sentence: string; href: string };

/** The newest release, figure and correction, each with its date, source and record; or the sentence that nothing is new. */
export function WhatsNew({ context }: { context: ChartContext }) {
  const { ledger, locale, view } = context;
  const t = translator(locale);
  const news = newsOf(ledger, findNewestCorrection(publishedLedger(), view) ?? null, view.day);
  const nothing = nothingNewSentence(news, locale);
  return (
    <section className="news" aria-labelledby="news">
      <h2 id="news">{t("home.news.title")}</h2>
      {nothing !== null && <p className="stale">{nothing}</p>}
      <dl>
        {itemsOf(news, context).map(({ key, label, sentence, href }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <a href={href}>{sentence}</a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function itemsOf({ release, count, correction }: News<LogEntry>, context: ChartContext): Item[] {
  const { ledger, locale, view } = context;
  const t = translator(locale);
  const words = { locale, publishers: ledger.publishers, facilities: ledger.facilities, sources: new Map() };
  return [
    ...(release
      ? [
          {
            key: "release",
            label: t(release.from === "log" ? "home.news.logged" : "home.news.released"),
            sentence: newestReleaseSentence(release, locale),
            href: releaseHref(release, context),
          },
        ]
      : []),
    ...(count
      ? [
          {
            key: "count",
            label: t("home.news.count"),
            sentence: sentenceOf(count, locale),
            href: countHref(context, count.count),
          },
        ]
      : []),
    ...(correction
      ? [
          {
            key: "correction",
            label: t("home.news.correction"),
            sentence: entryHeadline(correction, words),
            href: `${address(locale, "/corrections", view)}#h${correction.head}`,
          },
        ]
      : []),
  ];
}

/** Returns the record of a published figure, or the list of our own records of that day. */
function releaseHref(release: NewestRelease, context: ChartContext): string {
  if (release.from !== "log") return countHref(context, release.figure.count);
  const { day, verification } = release.logged;
  return loggedHref(context, { ...spanOf(day), verification, population: "all" });
}
