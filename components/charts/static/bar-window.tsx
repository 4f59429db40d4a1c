import { percent } from "@/components/charts/geometry/percent";
import { timeScale } from "@/components/charts/geometry/time-scale";
import type { BarWindow, TimeAxis, Tone } from "@/domain/charts/spec";

type Props = { window: BarWindow; time: TimeAxis; tone: Tone };

/**
 * The period that a bar's figure covers, as a line on the chart's time axis: a stroke at its start, a dot at its end.
 * The possible days of a partial date are hollow; an arrow means that no start was stated.
 */
export function BarWindowLine({ window: { from, to }, time, tone }: Props) {
  const { day } = timeScale(time.from, time.to);
  const x = (date: string) => percent(day(date));
  return (
    <svg className={`bar-window t-${tone}`} aria-hidden="true">
      <g className="axis">
        <line x2="100%" y1="6" y2="6" />
        {time.ticks.map((tick) => (
          <line key={tick.day} x1={x(tick.day)} x2={x(tick.day)} y1="3" y2="9" />
        ))}
      </g>
      <line className={from === null ? "open" : undefined} x1={from ? x(from.to) : "2"} x2={x(to.from)} y1="6" y2="6" />
      {from === null && <path d="M5 2L1 6L5 10" />}
      {from !== null && from.from === from.to && <line x1={x(from.from)} x2={x(from.from)} y1="1" y2="11" />}
      {from !== null && from.from !== from.to && <Hollow from={day(from.from)} to={day(from.to)} />}
      {to.from === to.to ? <circle cx={x(to.to)} cy="6" r="3.5" /> : <Hollow from={day(to.from)} to={day(to.to)} />}
    </svg>
  );
}

/** The possible days of a partial date. */
function Hollow({ from, to }: { from: number; to: number }) {
  return <rect className="hollow" x={percent(from)} width={percent(to - from)} y="3" height="6" />;
}

/** The time axis under the lines of a group. It has at most six labels, which fit on a phone. */
export function BarWindowAxis({ time }: { time: TimeAxis }) {
  const { day } = timeScale(time.from, time.to);
  return (
    <div className="bar-axis">
      <svg className="bar-window" aria-hidden="true">
        {time.ticks.map((tick) => (
          <text key={tick.day} x={percent(day(tick.day))} y="11" textAnchor="middle">
            {tick.label}
          </text>
        ))}
      </svg>
    </div>
  );
}
