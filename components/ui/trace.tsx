/** One row of a trace: "Fuente", "Foro Penal, boletín del 4 de mayo", and its address if it has one. */
export type TraceRow = {
  term: string;
  text: string;
  href: string | null;
  /** The archived copy of a source, if there is one. */
  archived?: { label: string; href: string } | null;
};

type Props = {
  label: string;
  rows: TraceRow[];
  /** The figure's sentence, by which the links of several figures differ when read aloud. */
  of: string;
};

/** The origin of a number: source, publisher, definition, formula, records. Closed until the reader opens it. */
export function Trace({ label, rows, of }: Props) {
  if (rows.length === 0) return null;
  return (
    <details className="trace">
      <summary aria-label={`${label}: ${of}`}>{label}</summary>
      <dl>
        {rows.map((row) => (
          <div key={`${row.term} ${row.text}`}>
            <dt>{row.term}</dt>
            <dd>
              {row.href === null ? row.text : <TraceLink href={row.href} text={row.text} of={of} />}
              {row.archived && (
                <>
                  {" · "}
                  <TraceLink href={row.archived.href} text={row.archived.label} of={of} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** External links send no referrer: a source must not learn who visits. */
function TraceLink({ href, text, of }: { href: string; text: string; of: string }) {
  return (
    <a href={href} rel={/^https?:/.test(href) ? "noreferrer external" : undefined} aria-label={`${text}: ${of}`}>
      {text}
    </a>
  );
}
