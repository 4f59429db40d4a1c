type Props = {
  /** "Página 2 de 7". */
  position: string;
  /** Names the group of links: "Páginas". */
  label: string;
  previous: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
};

/** To the page before and after, as plain links. */
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
