import { address } from "@/app/_public/site/address";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { chartNames, drawChart, themeOf } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { isAbsent, themes } from "@/domain/charts/entry";
import { translator } from "@/messages/translator";

/** All charts by theme, each with a description and the date of its newest data. */
export function ChartsIndex({ context }: { context: ChartContext }) {
  const { view, locale } = context;
  const t = translator(locale);
  return (
    <SiteFrame view={view} locale={locale} path="/charts">
      <h1>{t("charts.title")}</h1>
      <p>{t("charts.lead")}</p>
      {themes.map((theme) => (
        <section key={theme} aria-labelledby={`theme-${theme}`}>
          <h2 id={`theme-${theme}`}>{t(`charts.theme.${theme}`)}</h2>
          <ul className="records">
            {chartNames
              .filter((name) => themeOf(name) === theme)
              .map((name) => {
                const drawn = drawChart(name, context);
                if (isAbsent(drawn)) return null;
                return (
                  <li key={name} className="record charted">
                    <h3 className="record-title">
                      <a href={address(locale, `/charts/${name}`, view)}>{drawn.title}</a>
                    </h3>
                    <p>{drawn.summary}</p>
                    <p className="hint">{drawn.footer.asOf}</p>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </SiteFrame>
  );
}
