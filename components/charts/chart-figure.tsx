import type { ReactNode } from "react";
import { StaticChart } from "@/components/charts/static/static-chart";
import type { ChartSpec } from "@/domain/charts/spec";
import { ChartDate, ChartFooter } from "./chart-footer";
import type { ChartLabels } from "./chart-labels";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import { MilestoneLegend } from "./milestone-legend";

type Props = {
  spec: ChartSpec;
  labels: ChartLabels;
  /** Placed between the summary and the chart: a view switch, a notice. */
  children?: ReactNode;
  /** Placed next to the table button: download, share, embed, cite. */
  actions?: ReactNode;
  /** True if the page already shows the summary just above. Then it only describes the drawing to screen readers. */
  hasSummaryAbove?: boolean;
  /** True if legend, milestones, sources and note are behind one button on a phone. */
  brief?: boolean;
  /** `h1` where the chart is the page. */
  heading?: "h1" | "h2";
};

/** A complete chart: summary, drawing, reading hint, sources, and the actions. */
export function ChartFigure({ spec, labels, children, actions, hasSummaryAbove = false, ...given }: Props) {
  const { heading: Heading = "h2", brief = false } = given;
  return (
    <figure className="chart" id={spec.id} aria-labelledby={`${spec.id}-title`}>
      <figcaption>
        <Heading id={`${spec.id}-title`}>{spec.title}</Heading>
        <p className="chart-summary" hidden={hasSummaryAbove} id={`${spec.id}-summary`}>
          {spec.summary}
        </p>
        {spec.links && <ChartLinks links={spec.links} />}
      </figcaption>
      {children}
      {isSentence(spec) ? null : hasMarks(spec) ? (
        <div className="live">
          <div className="live-stage">
            <StaticChart spec={spec} />
          </div>
          <p className="read-out" aria-live="polite">
            <span className="rest">{labels.readOut}</span>
          </p>
        </div>
      ) : (
        <StaticChart spec={spec} />
      )}
      {brief ? (
        <>
          <ChartDate footer={spec.footer} />
          <details className="chart-key">
            <summary>{labels.key}</summary>
            <Key spec={spec} labels={labels} />
            <ChartFooter footer={spec.footer} labels={labels} of={spec.title} withoutDate />
          </details>
        </>
      ) : (
        <>
          <Key spec={spec} labels={labels} />
          <ChartFooter footer={spec.footer} labels={labels} of={spec.title} />
        </>
      )}
      <div className="chart-actions">
        <details>
          <summary className="button">{labels.table}</summary>
          <ChartTable table={spec.table} />
        </details>
        {actions}
      </div>
    </figure>
  );
}

function ChartLinks({ links }: { links: { label: string; href: string }[] }) {
  return (
    <ul className="chart-links">
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** True if the chart has nothing to draw: its summary says why. */
function isSentence(spec: ChartSpec): boolean {
  return spec.kind === "bars" && spec.groups.length === 0;
}

/** The meaning of lines, marks and letters. */
function Key({ spec, labels }: Pick<Props, "spec" | "labels">) {
  return (
    <>
      {!isSentence(spec) && <ChartLegend spec={spec} labels={labels} />}
      {spec.kind === "time" && <MilestoneLegend milestones={spec.milestones} title={labels.milestones} />}
    </>
  );
}

/** True if the chart has at least one value to point at. */
export function hasMarks(spec: ChartSpec): boolean {
  if (spec.kind === "bars") return spec.groups.some((group) => group.rows.length > 0);
  return spec.panels.some((panel) => panel.series.some((series) => series.points.length > 0));
}
