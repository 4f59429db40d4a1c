import type { ChartFooter as Footer } from "@/domain/charts/spec";
import type { ChartLabels } from "./chart-labels";

type Props = {
  footer: Footer;
  labels: ChartLabels;
  /** The chart's title. Two charts may cite one publisher's different pages, whose links must differ when read aloud. */
  of: string;
  /** True if the page shows `ChartDate` elsewhere. */
  withoutDate?: boolean;
};

/** The facts that must accompany a figure: day, staleness, sources, note, licence; in this order. */
export function ChartFooter({ footer, labels, of, withoutDate = false }: Props) {
  return (
    <div className="chart-footer">
      {!withoutDate && <ChartDate footer={footer} />}
      {footer.sources.length > 0 && (
        <p>
          {`${labels.sources}: `}
          {footer.sources.map((source, index) => (
            <span key={`${source.label} ${source.url}`}>
              {index > 0 && "; "}
              {source.url === null ? (
                unbroken(source.label)
              ) : (
                <a
                  href={source.url}
                  rel="noreferrer external"
                  aria-label={`${[source.label, source.date].filter(Boolean).join(", ")}: ${of}`}
                >
                  {unbroken(source.label)}
                </a>
              )}
              {source.archivedUrl && (
                <>
                  {" ("}
                  <a
                    href={source.archivedUrl}
                    rel="noreferrer external"
                    aria-label={`${labels.archived}: ${source.label}`}
                  >
                    {labels.archived}
                  </a>
                  {")"}
                </>
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

/** The last day of a chart's data, and how old it is if that is long ago. */
export function ChartDate({ footer }: Pick<Props, "footer">) {
  return (
    <p className="chart-date">
      <span className="as-of">{footer.asOf}</span>
      {footer.stale !== null && <span className="stale">{` · ${footer.stale}`}</span>}
    </p>
  );
}

/** Keeps the middle dot between publisher and outlet from starting a line. */
function unbroken(label: string): string {
  return label.replaceAll(" ·", "\u00a0·");
}
