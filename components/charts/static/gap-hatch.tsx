import { percent } from "@/components/charts/geometry/percent";
import { roomiest } from "@/components/charts/geometry/roomiest";
import type { TimeScale } from "@/components/charts/geometry/time-scale";
import type { Panel } from "@/domain/charts/spec";

type Props = { gaps: Panel["gaps"]; time: TimeScale; id: string; taken: Stretch[] };

/** A horizontal stretch of the plot, in shares of its width. */
export type Stretch = { from: number; to: number };

/**
 * Unpublished spans, hatched. The widest has a label if there is free room for it. The pattern repeats every 8 pixels
 * in both directions, so that a PNG of it is small.
 */
export function GapHatch({ gaps, time, id, taken }: Props) {
  if (gaps.length === 0) return null;
  const stretches = gaps.map((gap) => ({ label: gap.label, from: time.day(gap.from), to: time.day(gap.to) }));
  const fitting = stretches.filter(({ label, from, to }) => fits(label, to - from, "widest"));
  const labelled = roomiest(fitting, ({ label, from, to }) => letters(label, to - from), taken);
  return (
    <g className="gaps">
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" />
      </pattern>
      {stretches.map((gap) => {
        const width = gap.to - gap.from;
        return (
          <g key={gap.from} className="gap">
            <rect x={percent(gap.from)} width={percent(width)} height="100%" fill={`url(#${id})`}>
              <title>{gap.label}</title>
            </rect>
            {gap === labelled && (
              <text
                className={roomClass(gap.label, width)}
                x={percent(gap.from + width / 2)}
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

/** The narrowest plot for each kind of screen in CSS pixels. A letter takes about six. */
const narrowest = { phone: 180, wide: 560, widest: 780 };
const letter = 6.5;

function fits(label: string, width: number, screen: keyof typeof narrowest): boolean {
  return label.length * letter < (width / 100) * narrowest[screen];
}

function roomClass(label: string, width: number): "wide" | "widest" | undefined {
  if (fits(label, width, "phone")) return undefined;
  return fits(label, width, "wide") ? "wide" : "widest";
}

/** Share of the width that the label takes on the narrowest plot that shows it. */
function letters(label: string, width: number): number {
  return (100 * label.length * letter) / narrowest[roomClass(label, width) ?? "phone"];
}
