import type { ReactNode } from "react";
import { ChartActions } from "@/components/charts/chart-actions";
import { ChartFigure } from "@/components/charts/chart-figure";
import { SwitchLinks } from "@/components/ui/switch-links";
import { type ChartName, choicesOf, drawChart, hasPeriod } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Absent, type Choices, isAbsent } from "@/domain/charts/entry";
import type { Edition } from "@/domain/view/edition";
import { chartActions } from "./chart-actions";
import { chartLabels } from "./chart-texts";

type Props = {
  name: ChartName;
  context: ChartContext;
  edition: Edition;
  choices: Choices;
  /** Returns the address of this page with other choices for this chart. */
  linkTo: (choices: Choices) => string;
  /** `h1` on the chart's own page. */
  heading?: "h1" | "h2";
  /** True if the page already shows the chart's summary above. */
  hasSummaryAbove?: boolean;
  /** Placed below the switches. */
  children?: ReactNode;
};

/** A chart of the catalogue as pages show it: switches, drawing, table, downloads and sharing. */
export function ChartBlock({ name, context, edition, choices, linkTo, children, ...shown }: Props) {
  const drawn = drawChart(name, context, choices);
  const of = isAbsent(drawn) ? drawn.absent : drawn.title;
  const switches = <ChartSwitches name={name} of={of} context={context} choices={choices} linkTo={linkTo} />;
  if (isAbsent(drawn)) {
    return (
      <section id={name} className="chart">
        <NothingDrawn absent={drawn} heading={shown.heading} linkTo={(nearest) => linkTo({ ...choices, ...nearest })} />
        {switches}
      </section>
    );
  }
  const isOwnPage = shown.heading === "h1";
  const actions = chartActions(drawn, context.view, edition, choices, isOwnPage && !hasPeriod(name));
  return (
    <ChartFigure spec={drawn} labels={chartLabels(context.locale)} {...shown} actions={<ChartActions {...actions} />}>
      {switches}
      {children}
    </ChartFigure>
  );
}

type SwitchProps = Pick<Props, "name" | "context" | "choices" | "linkTo"> & {
  /** Distinguishes the switches of several charts on one page. */
  of: string;
  /** The only choice that gets a switch; default: all. */
  only?: string;
};

/** The choices of a chart, each as a row of links. */
export function ChartSwitches({ name, of, context, choices, linkTo, only }: SwitchProps) {
  return choicesOf(name, context)
    .filter((choice) => choice.options.length > 1 && (only === undefined || choice.name === only))
    .map((choice) => {
      const chosen = choices[choice.name] ?? choice.initial;
      return (
        <SwitchLinks
          key={choice.name}
          label={`${choice.label}: ${of}`}
          options={choice.options.map(({ value, label }) => ({
            label,
            href: linkTo({ ...choices, [choice.name]: value === choice.initial ? undefined : value }),
            current: value === chosen,
          }))}
        />
      );
    });
}

/** Replaces a missing chart: says that it has no data, and links to the nearest one that does. */
function NothingDrawn({ absent, linkTo, ...shown }: Pick<Props, "heading" | "linkTo"> & { absent: Absent }) {
  const { heading: Heading = "h2" } = shown;
  return (
    <>
      <Heading>{absent.absent}</Heading>
      {absent.nearest && (
        <p className="chart-summary">
          <a href={linkTo(absent.nearest.choices)}>{absent.nearest.label}</a>
        </p>
      )}
    </>
  );
}
