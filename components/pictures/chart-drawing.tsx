import type { ReactNode } from "react";
import type { ChartLabels } from "@/components/charts/chart-labels";
import { ChartLegend } from "@/components/charts/chart-legend";
import { MilestoneLegend } from "@/components/charts/milestone-legend";
import { StaticBarChart } from "@/components/charts/static/bar-chart";
import { StaticTimeChart } from "@/components/charts/static/time-chart";
import type { BarChart, ChartSpec, TimeChart } from "@/domain/charts/spec";
import { barLayout } from "./bar-layout";
import { type Block, stack } from "./block";
import { type DrawnNode, drawnNodes } from "./drawn-node";
import { legendLayout, milestonesLayout } from "./legend-layout";
import { element } from "./markup";
import type { Screen } from "./screen";
import { type HeightsOf, timeLayout } from "./time-layout";

/** Returns a static time chart as a block. `low`: its first plot is lower than a tall one of a page. */
export function drawTimeChart(
  spec: TimeChart,
  width: number,
  heightsOf: HeightsOf,
  screen: Screen,
  low = false,
): Block {
  return timeLayout(rootOf(<StaticTimeChart spec={spec} low={low} />), width, heightsOf, screen);
}

/** Returns a static bar chart as a block, its groups in `columns` next to each other. */
export function drawBarChart(spec: BarChart, width: number, screen: Screen, columns = 1): Block {
  return barLayout(rootOf(<StaticBarChart spec={spec} />), width, screen, columns);
}

/** Returns the chart's legend with its milestones as a block. */
export function drawLegend(spec: ChartSpec, labels: ChartLabels, width: number, screen: Screen): Block {
  const milestones =
    spec.kind === "time" ? <MilestoneLegend milestones={spec.milestones} title={labels.milestones} /> : null;
  return stack(
    [
      legendLayout(<ChartLegend spec={spec} labels={labels} />, width, screen),
      milestonesLayout(milestones, width, screen),
    ],
    9,
  );
}

function rootOf(drawing: ReactNode): DrawnNode {
  const [root] = drawnNodes(drawing).filter((node) => typeof node !== "string");
  if (!root) throw new Error("the static chart has no element");
  return root;
}

/** Enlarges a block. */
export function zoomed(block: Block, zoom: number): Block {
  return { height: block.height * zoom, markup: [element("g", { transform: `scale(${zoom})` }, block.markup)] };
}
