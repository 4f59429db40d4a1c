import type { ChartFooter as Footer } from "@/domain/charts/spec";
import type { ChartLabels } from "./chart-labels";

/** What a figure never travels without: its day, whether it is old, its sources, what to mind, its licence; in this order. */
export function ChartFooter({ footer, labels }: { footer: Footer; labels: ChartLabels }) {
  return (
    <div className="chart-footer">
      <p>
        <span className="as-of">{footer.asOf}</span>
        {footer.stale !== null && <span className="stale">{` · ${footer.stale}`}</span>}
      </p>
      {footer.sources.length > 0 && (
        <p>
          {`${labels.sources}: `}
          {footer.sources.map((source, index) => (
            <span key={`${source.label} ${source.url}`}>
              {index > 0 && "; "}
              {source.url === null ? (
                unbroken(source.label)
              ) : (
                <a href={source.url} rel="noreferrer external">
                  {unbroken(source.label)}
                </a>
              )}
            </span>
          ))}
        </p>
      )}
      {footer.note !== null && <p>{`${labels.note}: ${footer.note}`}</p>}
      <p>{`${labels.licence}: ${footer.licence}`}</p>
    </div>
  );
}

/** No line begins with the point between a publisher and where it was read. */
function unbroken(label: string): string {
  return label.replaceAll(" ·", "\u00a0·");
}
