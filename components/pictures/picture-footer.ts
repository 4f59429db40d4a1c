import type { ChartLabels } from "@/components/charts/chart-labels";
import type { ChartFooter } from "@/domain/charts/spec";
import { type Block, stack, textBlock } from "./block";
import { colours } from "./colours";
import type { Imprint } from "./imprint";
import { element } from "./markup";

const size = 17;

/** The facts that must accompany a figure: day, staleness, sources, note, licence, version of the ledger, address. */
export function pictureFooter(footer: ChartFooter, imprint: Imprint, labels: ChartLabels, width: number): Block {
  const soft = { size, fill: colours.soft };
  const sources = footer.sources.map(({ label }) => label).join("; ");
  const rule = element("line", { x1: 0, x2: width, y1: 0.5, y2: 0.5, stroke: colours.rule });
  return stack(
    [
      { height: 8, markup: [rule] },
      textBlock(footer.asOf, width, { size, weight: "semibold" }),
      textBlock(footer.stale ?? "", width, { size, weight: "semibold", fill: colours.candle }),
      textBlock(sources === "" ? "" : `${labels.sources}: ${sources}`, width, soft),
      textBlock(footer.note === null ? "" : `${labels.note}: ${footer.note}`, width, soft),
      textBlock(`${labels.licence}: ${footer.licence} · ${imprint.site} · ${imprint.version}`, width, soft),
      textBlock(imprint.address, width, soft),
    ],
    3,
  );
}
