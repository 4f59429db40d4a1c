import { notFound } from "next/navigation";
import { CountCorrections } from "@/app/_public/counts/count-corrections";
import { BackLink } from "@/app/_public/records/back-link";
import { RecordLog } from "@/app/_public/records/record-log";
import { WithdrawnNotice } from "@/app/_public/records/withdrawn-notice";
import { address } from "@/app/_public/site/address";
import { readChartContext } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { Notice } from "@/components/ui/notice";
import { publishedLedger } from "@/db/published/connection";
import { findCount, findCountWithdrawal } from "@/db/published/counts";
import { readFacilities } from "@/db/published/labels";
import { figureOf } from "@/domain/figures/figure-of";
import { neighboursOf } from "@/domain/figures/neighbours";
import { quotationOf } from "@/domain/figures/quotation";
import { sentenceOf } from "@/domain/figures/sentence";
import { movementOf, splitsOf } from "@/domain/figures/splits";
import { frozenAddress } from "@/domain/view/edition";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { CountFacts } from "./count-facts";
import { CountSeries, CountWalk } from "./count-series";
import { MovementTable, SplitTable } from "./count-splits";

type Props = { view: View; locale: Locale; id: string };

/** The page of one published count: its sentence, its corrections, everything published with it, and its place in its series. */
export function CountPage({ view, locale, id }: Props) {
  const t = translator(locale);
  const db = publishedLedger();
  const path = `/counts/${id}`;
  const count = findCount(db, view, id);
  if (!count) return <Tombstone view={view} locale={locale} id={id} />;
  const { counts, publishers } = readChartContext(view, locale).ledger;
  const facilities = readFacilities(db, view);
  const neighbours = neighboursOf(count, counts);
  const figure = figureOf(count, publishers);
  const permanent = frozenAddress(readEdition(view), `/${locale}${path}`);
  const movement = movementOf(count);
  const splits = splitsOf(count);
  const place = { view, locale, publishers };
  return (
    <SiteFrame view={view} locale={locale} path={path}>
      <BackLink view={view} locale={locale} to="counts" />
      <h1 className="sentence">{sentenceOf(figure, locale)}</h1>
      {/* Scripts add their buttons; without them the sentence can be selected. */}
      <div data-copy={quotationOf(figure, permanent, locale)} data-share={permanent} data-label={t("count.copy")} />
      <CountCorrections view={view} locale={locale} id={id} />
      {count.underReview && (
        <Notice kind="info" title={t("count.review.title")}>
          <p>{t("count.review.text")}</p>
        </Notice>
      )}
      {count.standing === "contradicted" && (
        <Notice kind="error" title={t("count.contradicted")}>
          {neighbours.drawn && (
            <p>
              {t("count.contradicted_by")}{" "}
              <a href={address(locale, `/counts/${neighbours.drawn.id}`, view)}>
                {sentenceOf(figureOf(neighbours.drawn, publishers), locale)}
              </a>
            </p>
          )}
        </Notice>
      )}
      <CountFacts count={count} publisher={publishers.get(count.publisher)} locale={locale} />
      <h2>{t("count.parts")}</h2>
      {splits.length === 0 && <p className="absent">{t("count.no_parts")}</p>}
      {splits.map((split) => (
        <SplitTable key={split.dimension} split={split} locale={locale} facilities={facilities} />
      ))}
      {movement && <MovementTable movement={movement} locale={locale} />}
      <CountSeries count={count} neighbours={neighbours} {...place} />
      <CountWalk neighbours={neighbours} {...place} />
      <RecordLog type="count" id={id} view={view} locale={locale} />
      <p>
        <a href={address(locale, "/counts", view, { publisher: count.publisher, measure: count.measure })}>
          {t("count.whole_series")}
        </a>{" "}
        · <a href={address(locale, `${path}.json`, view)}>{t("count.json")}</a>
      </p>
    </SiteFrame>
  );
}

/** Replaces the page of a withdrawn count: the date, and the public reason. */
function Tombstone({ view, locale, id }: Props) {
  const withdrawnAt = findCountWithdrawal(publishedLedger(), view, id);
  if (withdrawnAt === undefined) notFound();
  return (
    <SiteFrame view={view} locale={locale} path={`/counts/${id}`}>
      <BackLink view={view} locale={locale} to="counts" />
      <h1>{translator(locale)("count.withdrawn")}</h1>
      <p className="hint">{id}</p>
      <WithdrawnNotice view={view} locale={locale} withdrawnAt={withdrawnAt} title="release.withdrawn" />
    </SiteFrame>
  );
}
