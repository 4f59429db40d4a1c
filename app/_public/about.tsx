import { Table } from "@/components/ui/table";
import { publishedLedger } from "@/db/published/connection";
import { readPublicSettings, readPublishers } from "@/db/published/labels";
import type { Locale } from "@/domain/locale";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { Dataset } from "./dataset";
import { readChartContext } from "./page-context";
import { SiteFrame } from "./site-frame";

const definitions = [
  "detained",
  "released",
  "foreign_or_dual",
  "logged",
  "verified",
  "stock_and_flow",
  "drawn",
  "unknown",
] as const;

/** What the words mean, how each figure is counted, who publishes, and how the data can be read by machines. */
export function About({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  const publishers = [...readPublishers(publishedLedger(), view).values()];
  const settings = readPublicSettings(publishedLedger(), view);
  return (
    <SiteFrame view={view} locale={locale} path="/about">
      <Dataset context={readChartContext(view, locale)} />
      <h1>{t("about.title")}</h1>
      <p>{t("about.lead", { date: formatDate(settings.baseDate, locale) })}</p>
      <h2>{t("about.definitions")}</h2>
      <dl className="facts">
        {definitions.map((name) => (
          <div key={name}>
            <dt>{t(`about.term.${name}`)}</dt>
            <dd>{t(`definition.${name}`, { date: formatDate(settings.baseDate, locale) })}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption={t("about.publishers")}
        columns={[
          { key: "name", label: t("trace.publisher"), numeric: false },
          { key: "stance", label: t("about.stance"), numeric: false },
        ]}
        rows={publishers.map((publisher) => ({
          id: publisher.id,
          cells: [locale === "es" ? publisher.nameEs : publisher.nameEn, t(`stance.${publisher.stance}`)],
        }))}
      />
      <h2>{t("about.machine")}</h2>
      <p>{t("about.machine_lead")}</p>
      <ul>
        {["/api/v1/summary", "/api/v1/counts", "/api/v1/releases", "/data/counts.csv", "/data/releases.csv"].map(
          (path) => (
            <li key={path}>
              <a href={path}>{path}</a>
            </li>
          ),
        )}
      </ul>
      <h2>{t("about.known_title")}</h2>
      <p>{t("about.known_lead")}</p>
      <form method="get" action={`/${locale}`} className="filters">
        <label className="filter">
          <span>{t("about.known_label")}</span>
          <input type="date" name="known" required max={view.day} />
        </label>
        <button type="submit" className="button">
          {t("about.known_submit")}
        </button>
      </form>
      {settings.contactMail !== "" && <p>{t("about.contact", { mail: settings.contactMail })}</p>}
    </SiteFrame>
  );
}
