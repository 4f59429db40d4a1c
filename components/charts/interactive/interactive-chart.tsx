"use client";
import type { HitAreas, Target } from "./hit-areas";
import { InteractiveBars } from "./interactive-bars";
import { PlotMarks } from "./plot-marks";

export type InteractiveProps = {
  /** The static chart's marks and where they are. */
  scene: HitAreas;
  /** The selected mark. */
  target: Target | undefined;
};

/** The interactive chart: the marks of the static one, with the selected mark emphasised. */
export function InteractiveChart({ scene, target }: InteractiveProps) {
  return (
    <div aria-hidden="true">
      {scene.plots.map(({ plot, box }, index) => (
        <PlotMarks key={plot.plot.id || index} plot={plot} box={box} target={target} />
      ))}
      {scene.bars.length > 0 && <InteractiveBars bars={scene.bars} target={target} />}
    </div>
  );
}
