import type { Panel } from "@/domain/chart/spec";
import { percent } from "../geometry/percent";
import type { TimeScale } from "../geometry/time-scale";

/** Spans that nobody published, hatched; they say so in words where there is room. */
export function GapHatch({ gaps, time, id }: { gaps: Panel["gaps"]; time: TimeScale; id: string }) {
  if (gaps.length === 0) return null;
  return (
    <g className="gaps">
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M3 0V6" />
      </pattern>
      {gaps.map((gap) => {
        const from = time.day(gap.from);
        const width = time.day(gap.to) - from;
        return (
          <g key={gap.from} className="gap">
            <rect x={percent(from)} width={percent(width)} height="100%" fill={`url(#${id})`}>
              <title>{gap.label}</title>
            </rect>
            {fits(gap.label, width, "widest") && (
              <text
                className={roomClass(gap.label, width)}
                x={percent(from + width / 2)}
                y="37.5%"
                dy="4"
                textAnchor="middle"
              >
                {gap.label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The narrowest plot of each kind of screen in CSS pixels; a letter takes about six. */
const narrowest = { phone: 180, wide: 560, widest: 780 };

function fits(label: string, width: number, screen: keyof typeof narrowest): boolean {
  return label.length * 6.5 < (width / 100) * narrowest[screen];
}

function roomClass(label: string, width: number): string | undefined {
  if (fits(label, width, "phone")) return undefined;
  return fits(label, width, "wide") ? "wide" : "widest";
}
