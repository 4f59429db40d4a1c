import { cardOf } from "@/app/_public/picture/card-of";
import { address } from "@/app/_public/site/address";
import { SiteFrame } from "@/app/_public/site/site-frame";
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
        const charts = drawnCharts(theme, context);
        if (charts.length === 0) return null;
        return (
          <section key={theme} aria-labelledby={`theme-${theme}`}>
            <h2 id={`theme-${theme}`}>{t(`charts.theme.${theme}`)}</h2>
            <ul className="gallery">
              {charts.map(({ name, spec }) => (
                <li key={name}>
                  <Thumbnail spec={spec} />
                  <h3>
                    <a href={address(locale, `/charts/${name}`, view)}>{spec.title}</a>
                  </h3>
                  <p>{newestSentence(name, spec, context)}</p>
                  {spec.footer.stale !== null && <p className="stale">{spec.footer.stale}</p>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </SiteFrame>
  );
}

/** Returns the charts of a theme that have something to show. */
function drawnCharts(theme: Theme, context: ChartContext): { name: ChartName; spec: ChartSpec }[] {
  return chartNames
    .filter((name) => themeOf(name) === theme)
    .flatMap((name) => {
      const spec = drawChart(name, context);
      return isAbsent(spec) ? [] : [{ name, spec }];
    });
}

/** Returns the sentence of the figure on the chart's card. A waterfall describes a change, not a figure. */
function newestSentence(name: ChartName, spec: ChartSpec, context: ChartContext): string {
  if (name === "change") return spec.summary;
  return cardOf(name, context).figures[0]?.sentence ?? spec.summary;
}
