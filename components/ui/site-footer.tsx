import type { ReactNode } from "react";
import type { SiteLink } from "./site-header";

type Props = {
  navLabel: string;
  links: SiteLink[];
  /** Whole sentences: the last data change, the head, the licence. */
  lines: string[];
  children?: ReactNode;
};

/** The footer of each page: further links, the state of the ledger, the licence. */
export function SiteFooter({ navLabel, links, lines, children }: Props) {
  return (
    <footer className="site-footer">
      <nav aria-label={navLabel}>
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
      </nav>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </footer>
  );
}
