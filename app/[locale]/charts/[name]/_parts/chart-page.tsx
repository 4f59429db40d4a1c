import { ChartBlock } from "@/app/_public/charts/chart-block";
import { address } from "@/app/_public/site/address";
import { readEdition } from "@/app/_public/site/read-edition";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { type ChartName, chartNames, drawChart, themeOf } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import { translator } from "@/messages/translator";

type Props = { context: ChartContext; name: ChartName; choices: Choices };

/** One chart at its permanent address, and links to others of its theme. */
export function ChartPage({ context, name, choices }: Props) {
  const { view, locale } = context;
  const t = translator(locale);
  const theme = themeOf(name);
  const others = chartNames.filter(
    (other) => other !== name && themeOf(other) === theme && !isAbsent(drawChart(other, context)),
  );
  return (
    <SiteFrame view={view} locale={locale} path={`/charts/${name}`} query={choices}>
      <ChartBlock
        name={name}
        context={context}
        edition={readEdition(view)}
        choices={choices}
        heading="h1"
        linkTo={(other) => address(locale, `/charts/${name}`, view, other)}
      />
      <nav aria-labelledby="others" className="others">
        <h2 id="others">{t("charts.others")}</h2>
        <ul>
          {others.map((other) => (
            <li key={other}>
              <a href={address(locale, `/charts/${other}`, view)}>{chartTitle(other, context)}</a>
            </li>
          ))}
          <li>
            <a href={address(locale, "/charts", view)}>{t("charts.title")}</a>
          </li>
        </ul>
      </nav>
    </SiteFrame>
  );
}

/** Returns a chart's title, or its text if nothing is published. */
export function chartTitle(name: ChartName, context: ChartContext): string {
  const drawn = drawChart(name, context);
  return isAbsent(drawn) ? drawn.absent : drawn.title;
}
