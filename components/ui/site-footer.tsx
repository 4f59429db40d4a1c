import type { ReactNode } from "react";
import type { SiteLink } from "./site-header";

type Props = {
  navLabel: string;
  links: SiteLink[];
  /** When data last changed, the head, the licence: whole sentences. */
  lines: string[];
  children?: ReactNode;
};

/** What closes each page: further links, the state of the ledger, the licence. */
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
