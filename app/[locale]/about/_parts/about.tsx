import { address } from "@/app/_public/site/address";
import { Dataset } from "@/app/_public/site/dataset";
import { readChartContext } from "@/app/_public/site/page-context";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { mostDaysApart } from "@/domain/figures/pairs";
import type { View } from "@/domain/view/view";
import { definitions } from "@/domain/wording/definitions";
import { demonymOf } from "@/domain/wording/demonym";
import { formatDate, formatShare } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { AboutGaps } from "./about-gaps";
import { AboutPublishers } from "./about-publishers";
import { AboutWho } from "./about-who";

/** The rules by which figures are counted, drawn and shown. */
const rules = [
  "own",
  "series",
  "derived",
  "at_least",
  "coverage",
  "pairs",
  "small",
  "hidden",
  "dates",
  "house_arrest",
] as const;

/** The headings of the page, in order. */
const chapters = ["who", "definitions", "rules", "publishers", "gaps", "conflicts", "machine", "known_title"] as const;

const elsewhere = ["summary", "data", "api", "corrections", "updates", "known"] as const;
const feeds = ["releases", "counts", "corrections"] as const;

/** Who is behind the site, what the terms mean, how each figure is counted, who publishes, and how programs read the data. */
export function About({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  const context = readChartContext(view, locale);
  const { settings } = context.ledger;
  const share = formatShare(settings.coverageShare, locale);
  return (
    <SiteFrame view={view} locale={locale} path="/about">
      <Dataset context={context} />
      <h1>{t("about.title")}</h1>
      <p>{t("about.lead", { date: formatDate(settings.baseDate, locale) })}</p>
      <nav aria-label={t("about.contents")}>
        <ul className="contents">
          {chapters.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{t(`about.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <AboutWho context={context} />
      <h2 id="definitions">{t("about.definitions")}</h2>
      <dl className="facts terms">
        {definitions.map((name) => (
          <div key={name}>
            <dt>{t(`about.term.${name}`)}</dt>
            <dd>
              {t(`definition.${name}`, {
                date: formatDate(settings.baseDate, locale),
                people: demonymOf(settings, locale),
              })}
            </dd>
          </div>
        ))}
      </dl>
      <h2 id="rules">{t("about.rules")}</h2>
      <ol className="prose">
        {rules.map((name) => (
          <li key={name}>{t(`about.rule.${name}`, { share, days: mostDaysApart })}</li>
        ))}
      </ol>
      <AboutPublishers context={context} />
      <AboutGaps context={context} />
      <h2 id="machine">{t("about.machine")}</h2>
      <p>{t("about.machine_lead")}</p>
      <ul className="prose">
        {elsewhere.map((name) => (
          <li key={name}>
            <a href={address(locale, `/${name}`, view)}>{t(`site.nav.${name}`)}</a>
          </li>
        ))}
        {feeds.map((name) => (
          <li key={name}>
            <a href={`/${locale}/feed/${name}.xml`}>{t("about.feed", { name: t(`site.feed.${name}`) })}</a>
          </li>
        ))}
      </ul>
      <h2 id="known_title">{t("about.known_title")}</h2>
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
    </SiteFrame>
  );
}
