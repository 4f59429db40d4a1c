import type { Day } from "@/domain/values/day";
import { defaultLocale, locales } from "@/messages/locale";

/**
 * Returns a sitemap (sitemaps.org, version 0.9) of pages that exist in each language: every address names its
 * translations. Paths are below the language; `changed` is the day of the last change.
 */
export function sitemap(origin: string, paths: readonly string[], changed: Day): string {
  const pages = paths.flatMap((path) => locales.map((locale) => page(origin, locale, path, changed)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.join("\n")}
</urlset>
`;
}

function page(origin: string, locale: string, path: string, changed: Day): string {
  const translations = [...locales.map((each) => [each, each]), ["x-default", defaultLocale]].map(
    ([code, each]) => `<xhtml:link rel="alternate" hreflang="${code}" href="${escaped(`${origin}/${each}${path}`)}"/>`,
  );
  const own = `<loc>${escaped(`${origin}/${locale}${path}`)}</loc><lastmod>${changed}</lastmod>`;
  return `<url>${own}${translations.join("")}</url>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
