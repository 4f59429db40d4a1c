import type { ChartLabels } from "@/components/charts/chart-labels";
import type { ChartSpec } from "@/domain/charts/spec";
import { type Block, room, stack, textBlock } from "./block";
import { alternativeText } from "./chart-picture";
import { colours } from "./colours";
import { fittedBlock } from "./figure-block";
import type { Imprint } from "./imprint";
import { landscapeBars } from "./landscape-bars";
import { landscapePanels } from "./landscape-panels";
import { element, moved } from "./markup";
import { picture } from "./picture";
import { screenOf } from "./screen";
import type { StyleSheet } from "./style-sheet";

/** The size that news sites show at the top of an article, in pixels. */
export const landscapeSize = { width: 1200, height: 675 };

const margin = 44;
const [inner, tall] = [landscapeSize.width - 2 * margin, landscapeSize.height - 2 * margin];

/** Returns a chart as an SVG file of one fixed size: title, sentence, drawing, and the source. */
export function landscapePicture(spec: ChartSpec, imprint: Imprint, labels: ChartLabels, sheet: StyleSheet): string {
  const head = stack([
    fittedBlock(spec.title, inner, 52, { size: 36, weight: "semibold" }),
    room(4),
    fittedBlock(spec.summary, inner, 82, { size: 21 }),
    room(14),
  ]);
  const foot = footOf(spec, imprint, labels);
  const height = tall - head.height - foot.height - 10;
  // A chart in columns is as narrow as on a phone.
  const screen = screenOf(sheet, spec.kind === "time" && spec.panels.length > 1 ? 400 : 800);
  const chart =
    spec.kind === "time"
      ? landscapePanels(spec, labels, inner, height, screen)
      : landscapeBars(spec, labels, inner, height, screen);
  const markup = [...head.markup, moved(0, head.height, chart.markup), moved(0, tall - foot.height, foot.markup)];
  const words = { locale: spec.locale, title: spec.title, description: alternativeText(spec) };
  return picture(markup, { ...landscapeSize, margin }, words, screen);
}

/** Day and age; sources; licence and version; address. */
function footOf({ footer }: ChartSpec, imprint: Imprint, labels: ChartLabels): Block {
  const size = 15;
  const soft = { size, fill: colours.soft };
  const sources = footer.sources.map(({ label }) => label).join("; ");
  const rule = element("line", { x1: 0, x2: inner, y1: 0.5, y2: 0.5, stroke: colours.rule });
  const lines = [
    sources === "" ? "" : `${labels.sources}: ${sources}`,
    `${labels.licence}: ${footer.licence} · ${imprint.site} · ${imprint.version}`,
    imprint.address,
  ];
  return stack(
    [
      { height: 6, markup: [rule] },
      textBlock([footer.asOf, footer.stale].filter(Boolean).join(" · "), inner, {
        size,
        weight: "semibold",
        ...(footer.stale !== null && { fill: colours.candle }),
      }),
      ...lines.map((line) => textBlock(line, inner, soft)),
    ],
    1,
  );
}
