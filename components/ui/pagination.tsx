type Props = {
  /** "Página 2 de 7". */
  position: string;
  /** Accessible name of the links: "Páginas". */
  label: string;
  previous: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
};

/** Links to the previous and the next page. */
export function Pagination({ position, label, previous, next }: Props) {
  return (
    <nav className="pagination" aria-label={label}>
      {previous ? (
        <a className="button" href={previous.href} rel="prev">
          {previous.label}
        </a>
      ) : (
        <span />
      )}
      {position !== "" && <span>{position}</span>}
      {next ? (
        <a className="button" href={next.href} rel="next">
          {next.label}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
