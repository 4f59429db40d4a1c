import type { TimeScale } from "@/components/charts/geometry/time-scale";
import { valueScale } from "@/components/charts/geometry/value-scale";
import type { Panel, TimeChart } from "@/domain/charts/spec";
import { TimeAxis, ValueAxis } from "./axes";
import { EndLabels, labelStretches } from "./end-labels";
import { GapHatch } from "./gap-hatch";
import { MilestoneLetters, MilestoneRules, type PlacedMilestone } from "./milestone-marks";
import { SeriesLines } from "./series-lines";
import { SeriesPoints } from "./series-points";

type Props = {
  panel: Panel;
  thin: string[];
  time: TimeScale;
  ticks: TimeChart["ticks"];
  milestones: PlacedMilestone[];
  first: boolean;
  tall: boolean;
  last: boolean;
  id: string;
  labelledBy: string;
};

/**
 * One panel. For screen readers the drawing is one image. Its points are links for pointers only, outside the tab order
 * and the image, because the table below has the same links.
 */
export function PanelPlot({ panel, thin, time, ticks, milestones, first, tall, last, id, labelledBy }: Props) {
  const value = valueScale(panel.max);
  const taken = [...milestones.map(({ x }) => ({ from: x, to: x })), ...labelStretches(panel.series, time, value)];
  return (
    <>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: named by the titles and the summary on the page */}
      <svg className="plot" role="img" aria-labelledby={labelledBy}>
        <ValueAxis ticks={panel.ticks} value={value} />
        <GapHatch gaps={panel.gaps} time={time} id={`${id}-hatch`} taken={taken} />
        <MilestoneRules milestones={milestones} />
        <TimeAxis ticks={ticks} time={time} labels={last} />
        <SeriesLines panel={panel} thin={thin} time={time} value={value} />
      </svg>
      <svg className="plot over" aria-hidden="true">
        {panel.series.map((series) => (
          <SeriesPoints key={series.id} series={series} panel={panel} thin={thin} time={time} value={value} />
        ))}
        <EndLabels series={panel.series} time={time} value={value} tall={tall} />
        {first && <MilestoneLetters milestones={milestones} />}
      </svg>
    </>
  );
}
