import { group } from "d3-array";
import { chartCard } from "@/app/_public/picture/card-of";
import { address } from "@/app/_public/site/address";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { hasMarks } from "@/components/charts/chart-figure";
import { Thumbnail } from "@/components/charts/static/thumbnail";
import { type ChartName, chartNames, drawChart, themeOf } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { isAbsent, type Theme, themes } from "@/domain/charts/entry";
import type { ChartSpec } from "@/domain/charts/spec";
import { translator } from "@/messages/translator";

/** All charts by theme: the drawing in small, the title, the newest figure's sentence, and how old the data are. */
export function ChartsIndex({ context }: { context: ChartContext }) {
  const { view, locale } = context;
  const t = translator(locale);
  return (
    <SiteFrame view={view} locale={locale} path="/charts">
      <h1>{t("charts.title")}</h1>
      <p>{t("charts.lead")}</p>
      {themes.map((theme) => {
        const charts = chartsOf(theme, context);
        const drawn = charts.filter(({ spec }) => hasMarks(spec));
        if (charts.length === 0) return null;
        return (
          <section key={theme} aria-labelledby={`theme-${theme}`}>
            <h2 id={`theme-${theme}`}>{t(`charts.theme.${theme}`)}</h2>
            {drawn.length > 0 && (
              <ul className="gallery">
                {drawn.map(({ name, spec }) => (
                  <li key={name}>
                    <Thumbnail spec={spec} />
                    <h3>
                      <a href={address(locale, `/charts/${name}`, view)}>{spec.title}</a>
                    </h3>
                    <p>{newestSentence(spec)}</p>
                    {spec.footer.stale !== null && <p className="stale">{spec.footer.stale}</p>}
                  </li>
                ))}
              </ul>
            )}
            <Undrawn charts={charts.filter((each) => !drawn.includes(each))} context={context} />
          </section>
        );
      })}
    </SiteFrame>
  );
}

type Listed = { name: ChartName; spec: ChartSpec };

/** Charts that have a sentence but nothing drawn, under that sentence: most of them have the same. */
function Undrawn({ charts, context: { view, locale } }: { charts: Listed[]; context: ChartContext }) {
  return [...group(charts, ({ spec }) => spec.summary)].map(([summary, same]) => (
    <div key={summary} className="undrawn">
      <p>{summary}</p>
      <ul>
        {same.map(({ name, spec }) => (
          <li key={name}>
            <a href={address(locale, `/charts/${name}`, view)}>{spec.title}</a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** Returns the charts of a theme for which something was published. */
function chartsOf(theme: Theme, context: ChartContext): Listed[] {
  return chartNames
    .filter((name) => themeOf(name) === theme)
    .flatMap((name) => {
      const spec = drawChart(name, context);
      return isAbsent(spec) ? [] : [{ name, spec }];
    });
}

/** Returns the sentence of the first figure on the chart's card. */
function newestSentence(spec: ChartSpec): string {
  return chartCard(spec).figures[0]?.sentence ?? spec.summary;
}
