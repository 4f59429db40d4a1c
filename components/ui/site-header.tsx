import type { ReactNode } from "react";

/** A link of the header or footer. */
export type SiteLink = { label: string; href: string; current?: boolean };

type Props = {
  title: string;
  home: string;
  tagline: string | null;
  /** Accessible name of the main links: "Secciones". */
  navLabel: string;
  links: SiteLink[];
  /** Link to this page in the other language, labelled in that language. */
  language: { label: string; href: string; lang: string };
  /** The search of the site; null where the page has its own. */
  search: ReactNode;
};

/** The masthead: title, the other language, main links, search. */
export function SiteHeader({ title, home, tagline, navLabel, links, language, search }: Props) {
  return (
    <header className="site-header">
      <div className="masthead">
        <a className="wordmark" href={home}>
          {title}
        </a>
        {tagline !== null && <p className="tagline">{tagline}</p>}
        <a className="language" href={language.href} hrefLang={language.lang} lang={language.lang}>
          {language.label}
        </a>
      </div>
      <nav aria-label={navLabel}>
        {links.map((link) => (
          <a key={link.href} href={link.href} aria-current={link.current ? "page" : undefined}>
            {link.label}
          </a>
        ))}
        {search}
      </nav>
    </header>
  );
}
