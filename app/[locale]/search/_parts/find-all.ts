import { publishedLedger } from "@/db/published/connection";
import { type FoundName, searchNames } from "@/db/published/search-names";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Figure } from "@/domain/figures/figure";
import type { PublisherRow } from "@/domain/projection/rows";
import { figureSearch } from "@/domain/search/search-figures";
import { type FoundPage, pageSearch } from "@/domain/search/search-pages";
import { type FoundPlace, placeSearch } from "@/domain/search/search-places";
import { publisherSearch } from "@/domain/search/search-publishers";
import { demonymOf } from "@/domain/wording/demonym";
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

type Ledger = ChartContext["ledger"];
type Searches = Awaited<ReturnType<typeof buildSearches>>;

/** Finds everything public that matches a text at a view. */
export async function findAll(context: ChartContext, text: string): Promise<Found> {
  const { found, isMore } = searchNames(publishedLedger(), context.view, text);
  const { places, publishers, figures, pages } = await searchesOf(context.ledger, context.locale);
  return {
    people: found,
    morePeople: isMore,
    places: places(text),
    publishers: publishers(text),
    figures: figures(text),
    pages: pages(text),
  };
}

const cache = new WeakMap<Ledger, Map<Locale, Promise<Searches>>>();

/** Returns the searches over a state of the ledger. They are built once for it, in small steps. */
function searchesOf(ledger: Ledger, locale: Locale): Promise<Searches> {
  const byLocale = cache.get(ledger) ?? new Map<Locale, Promise<Searches>>();
  cache.set(ledger, byLocale);
  const searches = byLocale.get(locale) ?? buildSearches(ledger, locale);
  byLocale.set(locale, searches);
  return searches;
}

async function buildSearches(ledger: Ledger, locale: Locale) {
  const { settings, publishers, facilities } = ledger;
  return {
    places: await placeSearch(facilities.values(), settings.homeCountry),
    publishers: await publisherSearch(publishers.values()),
    figures: await figureSearch(ledger, locale),
    pages: await pageSearch(locale, {
      definition: { date: formatDate(settings.baseDate, locale), people: demonymOf(settings, locale) },
    }),
  };
}
