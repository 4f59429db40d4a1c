import { RecordFacts } from "@/app/_public/records/record-facts";
import { SourceLine } from "@/app/_public/site/source-line";
import { claimOf, quantityOf, windowOf } from "@/domain/figures/sentence";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { PublisherRow } from "@/domain/projection/rows";
import { stocks } from "@/domain/values/vocabulary";
import { capital, uncapital } from "@/domain/wording/capital";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { count: PublishedCount; publisher: PublisherRow | undefined; locale: Locale };

/** The facts of a count, line by line. Facts that the publisher did not state are marked as such. */
export function CountFacts({ count, publisher, locale }: Props) {
  const t = translator(locale);
  const stance = publisher?.stance ?? "ngo";
  const note = locale === "es" ? count.noteEs : count.noteEn || count.noteEs;
  const unsourced = <span className="absent">{t("release.no_sources")}</span>;
  const absent = <span className="absent">{t("release.not_stated")}</span>;
  return (
    <RecordFacts
      facts={[
        [t("count.number"), quantityOf(count, locale)],
        [t("count.measure"), t(`measure.${count.measure}`)],
        [t("count.kind"), capital(t(`claim.${claimOf(stance)}`))],
        [t("count.as_of"), <AsOf key="as-of" count={count} locale={locale} />],
        [t("count.window"), stocks.includes(count.measure) ? null : capital(windowOf(count, locale).trim())],
        [t("count.publisher"), <Publisher key="publisher" count={count} publisher={publisher} locale={locale} />],
        [
          t("count.source"),
          count.source ? <SourceLine key="source" source={count.source} locale={locale} /> : unsourced,
        ],
        [t("count.tier"), count.tier ? t(`tier.${count.tier}`) : absent],
        [t("count.standing"), t(`standing.${count.standing}`)],
        [t("count.note"), note || null],
        [t("count.id"), <code key="id">{count.id}</code>],
      ]}
    />
  );
}

function AsOf({ count, locale }: { count: PublishedCount; locale: Locale }) {
  const { asOf, asOfMeans, cutoffTime } = count;
  const date = [capital(formatDate(asOf, locale)), cutoffTime].filter(Boolean).join(", ");
  return (
    <>
      {date} <span className="hint">({uncapital(translator(locale)(`as_of_means.${asOfMeans}`))})</span>
    </>
  );
}

function Publisher({ count, publisher, locale }: Props) {
  if (!publisher) return count.publisher;
  const name = locale === "es" ? publisher.nameEs : publisher.nameEn;
  return (
    <>
      {publisher.url ? (
        <a href={publisher.url} rel="noreferrer external">
          {name}
        </a>
      ) : (
        name
      )}{" "}
      <span className="hint">({translator(locale)(`stance.${publisher.stance}`)})</span>
    </>
  );
}
