import { clearOf } from "@/components/charts/geometry/clear-of";
import { percent } from "@/components/charts/geometry/percent";
import { spread } from "@/components/charts/geometry/spread";
import type { TimeScale } from "@/components/charts/geometry/time-scale";
import type { Point, Series } from "@/domain/charts/spec";

type Props = { series: Series[]; time: TimeScale; value: (value: number) => number; tall: boolean };

/**
 * Heights of the plots on a phone in CSS pixels (`--plot-tall`, `--plot-low`), where labels are closest to each other.
 */
const plotHeight = { tall: 224, low: 128 };
const lineHeight = 14;

/**
 * Lines that end further left than this have their label there. In the margin it would suggest that the line continues.
 */
const margin = 96;

/** Further right than this, a label next to its point reaches the margin on a phone. */
const phone = 65;

/** The name at the end of each line, and the last value of lead lines, so that readers need not match colours. */
export function EndLabels({ series, time, value, tall }: Props) {
  const line = (100 * lineHeight) / (tall ? plotHeight.tall : plotHeight.low);
  const ends = endsOf(series, time, value);
  const inMargin = ends.filter((end) => end.x >= margin);
  const leads = series.filter((each) => each.weight === "lead" && each.shape !== "bars");
  const paths = leads.map((each) => each.points.map((point) => ({ x: time.point(point), y: value(point.value) })));
  const inPlot = ends
    .filter((end) => end.x < margin)
    .map((end) => {
      if (isNearZero(end) || reachesMargin(end)) return { ...end, y: end.y - line, before: isBefore(end) };
      const clear = end.series.weight === "other" ? clearOf(paths, end, widthOf(end.series.short), line) : end.y;
      return { ...end, y: clear, before: false };
    });
  const apart = nearEachOther(inPlot).flatMap((near) => {
    const wishes = near.map((end) => ({ at: end.y, size: end.series.weight === "lead" ? 2.5 * line : line }));
    return near.map((end, index) => ({ ...end, y: spread(wishes, 100)[index] ?? end.y }));
  });
  const places = spread(
    inMargin.map((end) => ({ at: end.y, size: end.series.weight === "lead" ? 2.5 * line : line })),
    104,
  );
  return (
    <g className="end-labels">
      {inMargin.map((end, index) => (
        <EndLabel key={end.series.id} {...end} x={100} y={places[index] ?? end.y} waits={false} />
      ))}
      {apart.map((end) => (
        <EndLabel key={end.series.id} {...end} waits={end.series.weight === "other" && end.x > phone} />
      ))}
    </g>
  );
}

type End = { series: Series; last: Point; x: number; y: number };

function endsOf(series: Series[], time: TimeScale, value: Props["value"]): End[] {
  return series.flatMap((each) => {
    const last = each.points.at(-1);
    if (!last || each.shape === "bars") return [];
    return [{ series: each, last, x: time.point(last), y: value(last.value) }];
  });
}

/** Horizontal stretches of the labels whose lines end inside the plot. */
export function labelStretches(series: Series[], time: TimeScale, value: Props["value"]) {
  return endsOf(series, time, value)
    .filter((end) => end.x < margin)
    .map((end) => {
      const width = widthOf(end.series.short);
      return isBefore(end) ? { from: end.x - width, to: end.x } : { from: end.x, to: end.x + width };
    });
}

/** Labels in the margin next to the plot, which must be wide enough for them. */
export function namesInMargin(series: Series[], time: TimeScale): string[] {
  return endsOf(series, time, () => 0).flatMap((end) => (end.x >= margin ? [end.series.short] : []));
}

/** Width of a name on a tablet, in shares of the plot. */
function widthOf(name: string): number {
  return 2 + (100 * name.length * 6.5) / 560;
}

/** Groups the labels inside the plot that overlap horizontally. On a phone each takes about a third of the width. */
function nearEachOther<End extends { x: number }>(ends: End[]): End[][] {
  const groups: End[][] = [];
  for (const end of ends.toSorted((a, b) => a.x - b.x)) {
    const last = groups.at(-1);
    const near = last?.at(-1);
    if (last && near && end.x - near.x < 33) last.push(end);
    else groups.push([end]);
  }
  return groups;
}

/** A lead line near zero has its label one line higher, because the time axis labels are below it. */
function isNearZero({ series, x, y }: Place): boolean {
  return series.weight === "lead" && y > 80 && x > 30;
}

/**
 * A short line near zero has its label before it, because longer lines are after it. A line in the plot has it there
 * if the label would reach those in the margin.
 */
function isBefore(end: Place): boolean {
  return (isNearZero(end) && end.x <= phone) || reachesMargin(end);
}

function reachesMargin({ series, x }: Pick<End, "series" | "x">): boolean {
  return x < margin && x + widthOf(series.short) > 104;
}

type Place = Pick<End, "series" | "x" | "y">;

type LabelProps = { series: Series; last: Point; x: number; y: number; before?: boolean; waits: boolean };

/** `waits`: on a phone, thin lines near the margin give their place to the lead line's value. */
function EndLabel({ series, last, x, y, before = false, waits }: LabelProps) {
  const lead = series.weight === "lead";
  const place = { x: percent(x), y: percent(y), ...(before ? { dx: -8, textAnchor: "end" as const } : { dx: 8 }) };
  // In shares of the text sizes (19 and 12 pixels), so that labels do not overlap when the reader enlarges the text.
  const em = (pixels: number, letters: number) => `${(pixels / letters).toFixed(2)}em`;
  return (
    <g className={`t-${series.tone}${waits ? " wide" : ""}`}>
      {lead && (
        <text className="value" {...place} dy={em(-1, 19)}>
          {last.label}
        </text>
      )}
      <text {...place} dy={em(lead ? 13 : 4, 12)}>
        {series.short}
      </text>
    </g>
  );
}
