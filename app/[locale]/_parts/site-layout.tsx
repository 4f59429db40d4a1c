import type { Metadata } from "next";
import type { ReactNode } from "react";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { typeface } from "@/app/typeface";
import { siteMetadata } from "./site-metadata";

type Props = LocaleParams & { children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  return siteMetadata(view, locale);
}

/** The HTML document of a visitors' page, in the reader's language. */
export async function SiteLayout({ params, children }: Props) {
  const { locale } = await readParams(params);
  return (
    <html lang={locale} className={typeface.variable}>
      <body>{children}</body>
    </html>
  );
}
