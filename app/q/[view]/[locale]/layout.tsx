import type { Metadata } from "next";
import type { ReactNode } from "react";
import { readParams, type ViewParams } from "@/app/_public/page-context";
import { siteMetadata } from "@/app/_public/site-metadata";

type Props = ViewParams & { children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  return siteMetadata(view, locale);
}

export default async function SiteLayout({ params, children }: Props) {
  const { locale } = await readParams(params);
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
