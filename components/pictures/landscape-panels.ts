import type { ChartLabels } from "@/components/charts/chart-labels";
import type { TimeChart } from "@/domain/charts/spec";
import { type Block, sideBySide, stack, textBlock } from "./block";
import { smallPlot } from "./card-chart";
import { drawLegend, zoomed } from "./chart-drawing";
import type { Screen } from "./screen";

const zoom = 1.2;
/** Room for the name of a line that ends shortly before the end of its panel. */
const gutter = 64;
const mostPanels = 2;

/**
 * The first panels of a time chart next to each other, their legend, and a mark if there are more panels. Milestones
 * have no room.
 */
export function landscapePanels(
  spec: TimeChart,
  labels: ChartLabels,
  width: number,
  height: number,
  screen: Screen,
): Block {
  const panels = spec.panels.slice(0, mostPanels);
  const shown = { ...spec, panels, milestones: [] };
  const legend = zoomed(drawLegend(shown, labels, width / zoom, screen), zoom);
  const rest = textBlock(panels.length < spec.panels.length ? "…" : "", width, { size: 18 });
  const wide = (width - (panels.length - 1) * gutter) / panels.length;
  const high = height - legend.height - rest.height - 16;
  const plots = panels.map((panel, index) => ({
    x: index * (wide + gutter),
    block: zoomed(smallPlot({ ...shown, panels: [panel] }, wide / zoom, high / zoom, screen), zoom),
  }));
  return stack([sideBySide(plots), legend, rest], 6);
}
