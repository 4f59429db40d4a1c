import { type ChartName, choicesOf, drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Choices, isAbsent } from "@/domain/charts/entry";
import { describedCard } from "./described-card";
import type { DescribedPage } from "./metadata-of";

/** A chart with the reader's choices. */
export type ChosenChart = { context: ChartContext; name: ChartName; choices: Choices };

type Description = Pick<DescribedPage, "title" | "sentence" | "card" | "cardQuery" | "cardWords">;

/** Returns title, sentence and card of a chart with the reader's choices, for `metadataOf`. */
export function describedChart({ context, name, choices }: ChosenChart): Description {
  const drawn = drawChart(name, context, choices);
  const card = describedCard(name, context, choices);
  if (isAbsent(drawn)) return { title: drawn.absent, sentence: drawn.nearest?.label ?? drawn.absent, ...card };
  const title = [drawn.title, ...chosenLabels({ context, name, choices }, drawn.title)].join(" · ");
  return { title, sentence: drawn.summary, ...card };
}

/** Returns the labels of the choices that are not the default and that the title does not contain. */
function chosenLabels({ context, name, choices }: ChosenChart, title: string): string[] {
  return choicesOf(name, context).flatMap(({ name: parameter, options, initial }) => {
    const chosen = choices[parameter] ?? initial;
    const label = options.find(({ value }) => value === chosen)?.label;
    return chosen === initial || label === undefined || title.includes(label) ? [] : [label];
  });
}
