import type { BarChart } from "@/domain/charts/spec";
import { BarRow } from "./bar-row";
import { BarWindowAxis } from "./bar-window";

/**
 * Groups of horizontal bars on one scale, as lists of labels with a bar each. A bracket joins bars that can be
 * compared.
 */
export function StaticBarChart({ spec }: { spec: BarChart }) {
  return (
    <div className="bar-chart">
      {spec.groups.map((group) => (
        <section key={group.id} className={group.comparable ? "bar-group comparable" : "bar-group"}>
          {group.title !== "" && <p className="panel-title">{group.title}</p>}
          <ul>
            {group.rows.map((bar) => (
              <BarRow key={bar.id} bar={bar} max={spec.max} time={spec.time} />
            ))}
          </ul>
          {spec.time && <BarWindowAxis time={spec.time} />}
          {group.note !== null && <p className="bar-note">{group.note}</p>}
        </section>
      ))}
    </div>
  );
}
