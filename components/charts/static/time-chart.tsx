import { type CSSProperties, Fragment } from "react";
import { type TimeScale, timeScale } from "@/components/charts/geometry/time-scale";
import type { TimeChart } from "@/domain/charts/spec";
import { namesInMargin } from "./end-labels";
import { placeMilestones } from "./milestone-marks";
import { PanelPlot } from "./panel-plot";
import { thinLines } from "./series-class";

type Props = {
  spec: TimeChart;
  /** True if the first plot is as low as the others: on a card. */
  low?: boolean;
};

/**
 * Panels below each other over one time axis. Positions are shares of the plot and text is outside any view box, so one
 * drawing fits each width. A scaled drawing would shrink its text on a phone.
 */
export function StaticTimeChart({ spec, low = false }: Props) {
  const time = timeScale(spec.from, spec.to);
  const milestones = placeMilestones(spec.milestones, time);
  const thin = thinLines(spec);
  const rows = 1 + Math.max(-1, ...milestones.map((mark) => mark.row));
  return (
    <div className="time-chart" style={roomFor(spec, time)}>
      {spec.panels.map((panel, index) => {
        const titleId = `${spec.id}-${panel.id}`;
        const first = index === 0;
        return (
          <Fragment key={panel.id}>
            <p className="panel-title" id={titleId}>
              {panel.title}
            </p>
            <div
              className={`plot-box${first ? `${low ? "" : " tall"} rows-${rows}` : ""}${index === spec.panels.length - 1 ? " last" : ""}`}
            >
              <PanelPlot
                panel={panel}
                thin={thin}
                time={time}
                ticks={spec.ticks}
                milestones={milestones}
                first={first}
                tall={first && !low}
                last={index === spec.panels.length - 1}
                id={titleId}
                labelledBy={`${spec.id}-title ${titleId}${first ? ` ${spec.id}-summary` : ""}`}
              />
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

/** Widths of the axis and of the margin, in letters: the longest value label and the longest name. */
function roomFor({ panels }: TimeChart, time: TimeScale): CSSProperties {
  const longest = (words: string[]) => Math.max(0, ...words.map((each) => each.length));
  const numbers = longest(panels.flatMap((panel) => panel.ticks.map((tick) => tick.label)));
  const names = longest(panels.flatMap((panel) => namesInMargin(panel.series, time)));
  return { "--number-letters": numbers, "--name-letters": names } as CSSProperties;
}
