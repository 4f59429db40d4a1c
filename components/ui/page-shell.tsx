import type { ReactNode } from "react";

type Props = {
  /** "Ir al contenido". */
  skip: string;
  header: ReactNode;
  footer: ReactNode;
  /** Above the header: the notice of an earlier head, or a dated notice. */
  banner?: ReactNode;
  /** `wide` for desk tables. */
  width?: "page" | "wide";
  children: ReactNode;
};

/** The frame of a page: skip link, header, content, footer. */
export function PageShell({ skip, header, footer, banner, width = "page", children }: Props) {
  return (
    <div className={`shell ${width}`}>
      <a className="skip" href="#main">
        {skip}
      </a>
      {banner}
      {header}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </div>
  );
}
