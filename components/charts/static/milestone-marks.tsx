import { percent } from "@/components/charts/geometry/percent";
import { rowsApart } from "@/components/charts/geometry/spread";
import type { TimeScale } from "@/components/charts/geometry/time-scale";
import type { Milestone } from "@/domain/charts/spec";

export type PlacedMilestone = Milestone & { x: number; row: number };

/** Width of a letter on a narrow phone, in shares of the plot. Closer letters go into rows above each other. */
const letterWidth = 9;
const rowHeight = 18;

/** Returns the position of each milestone's letter above the plot. */
export function placeMilestones(milestones: Milestone[], time: TimeScale): PlacedMilestone[] {
  const placed = [...milestones]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((each) => ({ ...each, x: time.day(each.day) }));
  const rows = rowsApart(
    placed.map((each) => each.x),
    letterWidth,
  );
  return placed.map((each, index) => ({ ...each, row: rows[index] ?? 0 }));
}

/** A vertical rule through the panel on the day of each milestone. */
export function MilestoneRules({ milestones }: { milestones: PlacedMilestone[] }) {
  return (
    <g className="milestone-rules">
      {milestones.map(({ letter, x }) => (
        <line key={letter} x1={percent(x)} x2={percent(x)} y2="100%" />
      ))}
    </g>
  );
}

/** The letters above the first panel. The legend explains them. */
export function MilestoneLetters({ milestones }: { milestones: PlacedMilestone[] }) {
  return (
    <g className="milestone-letters">
      {milestones.map(({ letter, x, row, title, dayLabel }) => (
        <g key={letter}>
          <title>{`${dayLabel}: ${title}`}</title>
          <line x1={percent(x)} x2={percent(x)} y2={-row * rowHeight - 4} />
          <circle cx={percent(x)} cy={-row * rowHeight - 12} r="8" />
          <text x={percent(x)} y={-row * rowHeight - 8} textAnchor="middle">
            {letter}
          </text>
        </g>
      ))}
    </g>
  );
}
