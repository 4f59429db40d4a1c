import { publishedLedger } from "@/db/published/connection";
import { type FoundName, searchNames } from "@/db/published/search-names";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Figure } from "@/domain/figures/figure";
import type { PublisherRow } from "@/domain/projection/rows";
import { figureSearch } from "@/domain/search/search-figures";
import { type FoundPage, pageSearch } from "@/domain/search/search-pages";
import { type FoundPlace, placeSearch } from "@/domain/search/search-places";
import { publisherSearch } from "@/domain/search/search-publishers";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";

export type Found = {
  people: FoundName[];
  /** True if more people match than were read. */
  morePeople: boolean;
  places: FoundPlace[];
  publishers: PublisherRow[];
  figures: Figure[];
  pages: FoundPage[];
};

type Searches = Record<"places" | "publishers" | "figures" | "pages", (text: string) => unknown[]>;
type Ledger = ChartContext["ledger"];

/** Finds everything public that matches a text at a view. */
export function findAll(context: ChartContext, text: string): Found {
  const { found, isMore } = searchNames(publishedLedger(), context.view, text);
  const searches = searchesOf(context.ledger, context.locale);
  return {
    people: found,
    morePeople: isMore,
    places: searches.places(text),
    publishers: searches.publishers(text),
    figures: searches.figures(text),
    pages: searches.pages(text),
  };
}

const cache = new WeakMap<Ledger, Map<Locale, ReturnType<typeof buildSearches>>>();

/** Returns the searches over a state of the ledger. Cached with it, because their indexes take some 50 ms to build. */
function searchesOf(ledger: Ledger, locale: Locale) {
  const byLocale = cache.get(ledger) ?? new Map<Locale, ReturnType<typeof buildSearches>>();
  cache.set(ledger, byLocale);
  const searches = byLocale.get(locale) ?? buildSearches(ledger, locale);
  byLocale.set(locale, searches);
  return searches;
}

function buildSearches(ledger: Ledger, locale: Locale) {
  const { settings, publishers, facilities } = ledger;
  return {
    places: placeSearch(facilities.values(), settings.homeCountry),
    publishers: publisherSearch(publishers.values()),
    figures: figureSearch(ledger, locale),
    pages: pageSearch(locale, { definition: { date: formatDate(settings.baseDate, locale) } }),
  } satisfies Searches;
}
