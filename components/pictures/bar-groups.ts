import type { BarChart, BarGroup } from "@/domain/charts/spec";
import { type Domain, domainOf } from "./bar-marks";
import { barRow, type RowFrame, rowFrame, timeRow } from "./bar-rows";
import { type Block, stack, textBlock } from "./block";
import { element, moved } from "./markup";
import { palette } from "./palette";

const indent = 20;

/**
 * Groups of horizontal bars on one scale. A bracket joins bars that can be compared, and a note says why the others
 * cannot.
 */
export function barGroups(spec: BarChart, width: number, type: RowFrame["type"]): Block {
  const rows = spec.groups.flatMap((group) => group.rows);
  const frame = rowFrame(rows, width - indent, type, spec.time);
  const domain = domainOf(spec);
  return stack(
    spec.groups.map((group) => groupBlock(group, domain, frame)),
    30,
  );
}

function groupBlock(group: BarGroup, domain: Domain, frame: RowFrame): Block {
  const { type, width } = frame;
  const content = stack(
    [
      textBlock(group.title, width, { size: type.words, weight: "semibold" }),
      ...group.rows.map((row) => barRow(row, domain, frame)),
      ...(frame.time ? [timeRow(frame.time, frame)] : []),
      textBlock(group.note ?? "", width, { size: type.detail, fill: palette["ink-soft"] }),
    ],
    10,
  );
  const d = `M12 0H0V${Math.round(content.height + 12)}H12`;
  const bracket = element("path", { d, fill: "none", stroke: palette["rule-strong"], "stroke-width": 1.5 });
  const markup = [group.comparable ? bracket : null, moved(indent, 6, content.markup)];
  return { height: content.height + 12, markup };
}
