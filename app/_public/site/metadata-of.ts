import type { Metadata } from "next";
import { publishedLedger } from "@/db/published/connection";
import { readPublicSettings } from "@/db/published/labels";
import { isCurrent, type View } from "@/domain/view/view";
import { defaultLocale, type Locale, locales } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { address } from "./address";

export type DescribedPage = {
  view: View;
  locale: Locale;
  /** Path below the language. Without a query: a switch or a filter shows the same page. */
  path: string;
  /** What stands before the site's title. */
  title: string;
  /** The dated sentence of the page's main figure. */
  sentence: string;
  /** Its card: the name of a chart, the dashboard's, or the general one. */
  card?: string;
  /** What the card says, where it is not the sentence. */
  cardWords?: string;
  /**
   * A page that may hold names, now or after a later change, is neither indexed nor archived. Not only where a name
   * stands today: an address that a search engine or an archive has learnt is visited again, on the day of the name
   * too, and not each of them heeds what that page then says; and a page that leaves the index would tell that it has
   * got a name.
   */
  mayName?: boolean;
};

const feeds = ["releases", "counts", "corrections"] as const;
const cardSize = { width: 1200, height: 630 };

/**
 * What machines read of a public page before anything else: search engines, messengers, feed readers. No name of a
 * person may be in it, because messengers keep it. An earlier view is a page of its own that nobody indexes.
 */
export function metadataOf({ view, locale, path, title, sentence, mayName, ...page }: DescribedPage): Metadata {
  const { card = "site", cardWords = sentence } = page;
  const { titleEs, titleEn, homeCountry } = readPublicSettings(publishedLedger(), view);
  const siteName = locale === "es" ? titleEs : titleEn;
  const image = { url: address(locale, `/cards/${card}.png`, view), alt: cardWords };
  const url = address(locale, path, view);
  const languages = Object.fromEntries(locales.map((each) => [each, address(each, path, view)]));
  return {
    // Whole, because a layout's template is not for the page of its own segment.
    title: { absolute: `${title} · ${siteName}` },
    description: sentence,
    alternates: {
      canonical: url,
      languages: { ...languages, "x-default": address(defaultLocale, path, view) },
      types: { "application/atom+xml": feedsOf(locale) },
    },
    openGraph: {
      type: "website",
      siteName,
      locale: locale === "es" ? `es_${homeCountry}` : "en_GB",
      title,
      description: sentence,
      url,
      images: [{ ...image, ...cardSize, type: "image/png" }],
    },
    twitter: { card: "summary_large_image", title, description: sentence, images: [image] },
    ...(mayName && { robots: { index: false, follow: true, noarchive: true } }),
    ...(!mayName && !isCurrent(view) && { robots: { index: false, follow: true } }),
  };
}

function feedsOf(locale: Locale) {
  const t = translator(locale);
  return feeds.map((feed) => ({ url: `/${locale}/feed/${feed}.xml`, title: t(`site.feed.${feed}`) }));
}
