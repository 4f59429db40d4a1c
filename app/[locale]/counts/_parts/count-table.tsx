import { address } from "@/app/_public/site/address";
import { publisherName } from "@/app/_public/site/publisher-name";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { figureOf, type Publishers } from "@/domain/figures/figure-of";
import { claimOf, quantityOf, sentenceOf, windowOf } from "@/domain/figures/sentence";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { View } from "@/domain/view/view";
import { formatShortDate } from "@/domain/wording/format";
import { outletWords } from "@/domain/wording/source-words";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Place = { publishers: Publishers; locale: Locale; view: View };

/** Counts as a table: date, number, publisher with its source, and what is counted. */
export function CountTable({ counts, ...place }: Place & { counts: readonly PublishedCount[] }) {
  const t = translator(place.locale);
  const columns = [
    { key: "date", label: t("count.as_of"), numeric: false },
    { key: "number", label: t("count.number"), numeric: true },
    { key: "publisher", label: t("counts.filter.publisher"), numeric: false },
    { key: "measure", label: t("count.measure"), numeric: false },
  ];
  return (
    <div className="counts">
      <Table
        caption={t("counts.title")}
        isHeaded
        columns={columns}
        rows={counts.map((count) => ({ id: count.id, cells: cellsOf(count, place) }))}
      />
    </div>
  );
}

/** The link has the figure's sentence as its name: a number alone can be misquoted. */
function cellsOf(count: PublishedCount, { publishers, locale, view }: Place) {
  const t = translator(locale);
  const figure = figureOf(count, publishers);
  const claim = claimOf(figure.stance);
  const sentence = sentenceOf(figure, locale);
  return [
    formatShortDate(count.asOf, locale),
    <a key="number" href={address(locale, `/counts/${count.id}`, view)} aria-label={sentence} title={sentence}>
      {quantityOf(count, locale)}
    </a>,
    <>
      {publisherName(publishers, count.publisher, locale)}{" "}
      <span className="hint">
        {t(`claim.${claim}`)} · <Source count={count} locale={locale} />
      </span>
    </>,
    <>
      {t(`measure.${count.measure}`)}
      {windowOf(count, locale)}
      {count.standing === "contradicted" && (
        <>
          {" "}
          <Badge tone="refuted">{t("counts.contradicted")}</Badge>
        </>
      )}
      {count.underReview && (
        <>
          {" "}
          <Badge tone="neutral">{t("count.review.badge")}</Badge>
        </>
      )}
    </>,
  ];
}

/** The outlet, linked. The figure's page has the rest. */
function Source({ count: { source }, locale }: { count: PublishedCount; locale: Locale }) {
  if (!source) return translator(locale)("count.no_source");
  if (source.url === null) return outletWords(source, locale);
  return (
    <a href={source.url} rel="noreferrer external">
      {source.outlet}
    </a>
  );
}
