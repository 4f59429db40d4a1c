import { ChartSwitches } from "@/app/_public/charts/chart-block";
import { chartLabels } from "@/app/_public/charts/chart-texts";
import { address } from "@/app/_public/site/address";
import { ChartFigure } from "@/components/charts/chart-figure";
import { drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import { translator } from "@/messages/translator";

const name = "detained-vs-released";

type Props = {
  context: ChartContext;
  /** The choices of this page's address. */
  given: Choices;
};

/** Detained and released over time, with milestones and table. Period, files and sharing are on the chart's own page. */
export function HomeChart({ context, given }: Props) {
  const { view, locale } = context;
  const { on: _ofCountries, ...choices } = given;
  const drawn = drawChart(name, context, choices);
  if (isAbsent(drawn)) return null;
  return (
    <ChartFigure
      spec={drawn}
      labels={chartLabels(locale)}
      brief
      hasSummaryAbove={choices.nationality === undefined}
      actions={<a href={address(locale, `/charts/${name}`, view, choices)}>{translator(locale)("home.chart_more")}</a>}
    >
      <ChartSwitches
        name={name}
        of={drawn.title}
        only="nationality"
        context={context}
        choices={choices}
        linkTo={(chosen) => `${address(locale, "", view, { ...given, ...chosen })}#${name}`}
      />
    </ChartFigure>
  );
}
