import { ContactLines } from "@/app/_public/site/contact-lines";
import { readEdition } from "@/app/_public/site/read-edition";
import { SiteFrame } from "@/app/_public/site/site-frame";
import type { ChartContext } from "@/domain/charts/chart-context";
import { licence, newestDate, staleSentence } from "@/domain/charts/footer";
import { headlineFigures } from "@/domain/figures/headlines";
import { spanOf } from "@/domain/values/partial-day";
import { isCurrent } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import { settingText } from "@/domain/wording/setting-text";
import { translator } from "@/messages/translator";
import { Quote } from "./quote";

const cautions = ["subtract", "free", "verified"] as const;

/**
 * The figures of the day for journalists: quotable sentences, what not to say, contact and licence. It prints on one A4
 * page.
 */
export function DaySummary({ context }: { context: ChartContext }) {
  const { view, locale, ledger } = context;
  const t = translator(locale);
  const edition = readEdition(view);
  const { stalenessDays } = ledger.settings;
  const figures = Object.values(headlineFigures(ledger)).flatMap((figure) => figure ?? []);
  const newest = newestDate(figures);
  const stale = newest === null ? null : staleSentence(spanOf(newest).to, view.day, stalenessDays, locale);
  return (
    <SiteFrame view={view} locale={locale} path="/summary">
      <div className="press">
        <h1>{t("summary.title", { date: dayOf(context) })}</h1>
        <p>{t("summary.lead")}</p>
        {stale !== null && <p className="stale">{stale}</p>}
        {figures.length === 0 && <p>{t("chart.no_data")}</p>}
        <div className="quotes">
          {figures.map((figure) => (
            <Quote key={`${figure.count} ${figure.part}`} figure={figure} edition={edition} locale={locale} />
          ))}
        </div>
        <h2>{t("summary.cautions")}</h2>
        <ul className="prose">
          {cautions.map((name) => (
            <li key={name}>{t(`summary.caution.${name}`)}</li>
          ))}
        </ul>
        <h2>{t("summary.contact")}</h2>
        <ContactLines settings={ledger.settings} locale={locale} />
        <p>{settingText(ledger.settings, "licence", locale)?.text ?? licence}</p>
      </div>
    </SiteFrame>
  );
}

/** Returns the day of the summary as text: today, or the day of an earlier version. */
export function dayOf({ view, locale }: Pick<ChartContext, "view" | "locale">): string {
  return formatDate(isCurrent(view) ? view.day : readEdition(view).day, locale);
}
