import { ChartBlock } from "@/app/_public/charts/chart-block";
import { address } from "@/app/_public/site/address";
import { readEdition } from "@/app/_public/site/read-edition";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";
import { translator } from "@/messages/translator";

const name = "detained-vs-released";

type Props = {
  context: ChartContext;
  /** The choices of this page's address. */
  given: Choices;
};

/** Detained and released over time, with milestones and table. Files and sharing are on the chart's own page. */
export function HomeChart({ context, given }: Props) {
  const { view, locale } = context;
  const { on: _ofCountries, ...choices } = given;
  return (
    <ChartBlock
      name={name}
      context={context}
      edition={readEdition(view)}
      choices={choices}
      linkTo={(chosen) => `${address(locale, "", view, { ...given, ...chosen })}#${name}`}
      hasSummaryAbove={choices.nationality === undefined}
      actions={
        <a className="button" href={address(locale, `/charts/${name}`, view, choices)}>
          {translator(locale)("home.chart_more")}
        </a>
      }
    />
  );
}
