import { percent } from "@/components/charts/geometry/percent";
import type { TimeScale } from "@/components/charts/geometry/time-scale";
import type { Panel, TimeChart } from "@/domain/charts/spec";

/** Horizontal lines across the plot at each tick, with their numbers to the left. */
export function ValueAxis({ ticks, value }: { ticks: Panel["ticks"]; value: (value: number) => number }) {
  return (
    <g className="axis">
      {ticks.map((tick) => {
        const y = percent(value(tick.value));
        return (
          <g key={tick.value}>
            <line className={tick.value === 0 ? "zero" : undefined} x2="100%" y1={y} y2={y} />
            <text x="-8" y={y} dy="0.33em" textAnchor="end">
              {tick.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Short strokes below the plot at each tick. The last panel also has their labels, fewer on narrow screens. */
export function TimeAxis({ ticks, time, labels }: { ticks: TimeChart["ticks"]; time: TimeScale; labels: boolean }) {
  return (
    <g className="axis">
      {ticks.map((tick, index) => {
        const x = percent(time.day(tick.day));
        return (
          <g key={tick.day}>
            <rect x={x} y="100%" width="1" height="5" />
            {labels && (
              <text className={hides(ticks, index)} x={x} y="100%" dy="1.6em" textAnchor="middle">
                {tick.label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A phone has room for three labels, a tablet for eight: the major ones, or every nth counted from the last. */
function hides(ticks: TimeChart["ticks"], index: number): string | undefined {
  const fromLast = ticks.length - 1 - index;
  const every = (room: number) => fromLast % Math.ceil(ticks.length / room) === 0;
  const onPhone = ticks.some((tick) => tick.major) ? ticks[index]?.major : every(3);
  if (onPhone) return undefined;
  return every(8) ? "wide" : "widest";
}
