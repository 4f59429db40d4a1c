import type { ReactNode } from "react";
import type { SiteLink } from "./site-header";

type Props = {
  navLabel: string;
  links: SiteLink[];
  /** The last data change and the head, as a sentence. */
  state: string;
  /** The hash of the head, short, with a link to how to check it. */
  hash: SiteLink & { full: string };
  /** Whole sentences: the licence. */
  lines: string[];
  children?: ReactNode;
};

/** The footer of each page: further links, the state of the ledger, the licence. */
export function SiteFooter({ navLabel, links, state, hash, lines, children }: Props) {
  return (
    <footer className="site-footer">
      <nav aria-label={navLabel}>
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
      </nav>
      <p>
        {state}{" "}
        <a href={hash.href} title={hash.full}>
          {hash.label}
        </a>
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </footer>
  );
}
