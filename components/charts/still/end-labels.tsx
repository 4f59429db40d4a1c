import type { Series } from "@/domain/chart/spec";
import { percent } from "../geometry/percent";
import { spread } from "../geometry/spread";
import type { TimeScale } from "../geometry/time-scale";

type Props = { series: Series[]; time: TimeScale; value: (value: number) => number; tall: boolean };

/** Heights of the plots on a phone in CSS pixels (`--plot-tall`, `--plot-low`): there the labels are nearest to each other. */
const plotHeight = { tall: 224, low: 128 };
const lineHeight = 14;

/** Lines that end further left than this carry their name there; a lead line's value must be seen, so it is led further. */
const margin = { lead: 60, other: 92 };

/** Between this and the margin a hairline leads to the name. */
const leads = 97;

/** Further right than this a name in the plot would run into the margin of a phone. */
const phone = 70;

/** At the end of each line its name, and for lead lines its last value: nobody has to look colours up. */
export function EndLabels({ series, time, value, tall }: Props) {
  const line = (100 * lineHeight) / (tall ? plotHeight.tall : plotHeight.low);
  const ends = series.flatMap((each) => {
    const last = each.points.at(-1);
    if (!last || each.shape === "bars") return [];
    return [{ series: each, last, x: time.point(last), y: value(last.value) }];
  });
  const inMargin = ends.filter((end) => end.x >= margin[end.series.weight]);
  const places = spread(
    inMargin.map((end) => ({ at: end.y, size: end.series.weight === "lead" ? 2.2 * line : line })),
    108,
  );
  return (
    <g className="end-labels">
      {inMargin.map(({ series: { id, tone, short, weight }, last, x, y }, index) => (
        <g key={id} className={`t-${tone}`}>
          {x < leads && <line x1={percent(x)} x2="101%" y1={percent(y)} y2={percent(places[index] ?? y)} />}
          {weight === "lead" && (
            <text className="value" x="100%" dx="9" y={percent(places[index] ?? y)} dy="2">
              {last.label}
            </text>
          )}
          <text x="100%" dx="9" y={percent(places[index] ?? y)} dy={weight === "lead" ? 16 : 4}>
            {short}
          </text>
        </g>
      ))}
      {ends
        .filter((end) => end.x < margin[end.series.weight])
        .map(({ series: { id, tone, short, weight }, last, x, y }) => (
          <text key={id} className={`t-${tone}${x > phone ? " wide" : ""}`} x={percent(x)} dx="6" y={percent(y)} dy="4">
            {weight === "lead" ? `${short} ${last.label}` : short}
          </text>
        ))}
    </g>
  );
}
