import type { Metadata } from "next";
import { publishedLedger } from "@/db/published/connection";
import { readPublicSettings } from "@/db/published/labels";
import type { Choices } from "@/domain/charts/entry";
import { isCurrent, type View } from "@/domain/view/view";
import { siteDescription, siteTitle } from "@/domain/wording/setting-text";
import { defaultLocale, type Locale, locales } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { address } from "./address";

export type DescribedPage = {
  view: View;
  locale: Locale;
  /** Path below the language, without a query: for search engines, switches and filters do not make another page. */
  path: string;
  /** The reader's choices and filters without defaults: part of the address that messengers show and share. */
  query?: Choices;
  /** Placed before the site's title. */
  title: string;
  /** The dated sentence of the page's main figure; without one, the description of the site. */
  sentence: string | undefined;
  /** Path of the card below the language: default is the general card. */
  card?: string;
  /** The card's choices. */
  cardQuery?: Choices;
  /** Text of the card, if it differs from the sentence. */
  cardWords?: string;
  /**
   * A page that may contain names, now or later, is neither indexed nor archived. This applies before a name appears:
   * search engines and archives revisit known addresses, and not all of them respect a later change. Also, a page that
   * disappears from the index would reveal that a name was added.
   */
  mayName?: boolean;
};

const feeds = ["releases", "counts", "corrections"] as const;
const cardSize = { width: 1200, height: 630 };

/**
 * Returns the metadata that search engines, messengers and feed readers use. It never contains a person's name, because
 * messengers store it. An earlier view is a separate page that is not indexed.
 */
export function metadataOf({ view, locale, path, title, mayName, ...page }: DescribedPage): Metadata {
  const settings = readPublicSettings(publishedLedger(), view);
  const { homeCountry } = settings;
  const sentence = page.sentence ?? siteDescription(settings, locale);
  const { query, card = "/cards/site.png", cardQuery, cardWords = sentence } = page;
  const siteName = siteTitle(settings, locale);
  const image = { url: address(locale, card, view, cardQuery), alt: cardWords };
  const url = address(locale, path, view);
  const languages = Object.fromEntries(locales.map((each) => [each, address(each, path, view)]));
  return {
    // Absolute, because a layout's title template does not apply to the page of its own segment.
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
      // Messengers preview this address instead of the one that was shared, so it keeps the choices.
      url: address(locale, path, view, query),
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
