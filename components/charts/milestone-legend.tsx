import type { Milestone } from "@/domain/charts/spec";

/** The events on the days that carry a letter. */
export function MilestoneLegend({ milestones, title }: { milestones: Milestone[]; title: string }) {
  if (milestones.length === 0) return null;
  return (
    <ul className="milestones" aria-label={title}>
      {milestones.map((milestone) => (
        <li key={milestone.letter}>
          <b>{milestone.letter}</b>
          <span>
            <span className="when">{milestone.dayLabel}</span>
            {` ${milestone.title}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
