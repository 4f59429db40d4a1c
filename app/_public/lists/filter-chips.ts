import { address } from "@/app/_public/site/address";
import { sorts } from "@/domain/values/parameters";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** The filters of a list by parameter name. The default order is left out of addresses. */
export type ListFilter = Record<string, string | undefined>;

/** Functions that turn values into text, for filters that only one list has. */
export type FilterWords = Record<string, (value: string) => string>;

/** Returns each active filter as text, with the address of the list without it. The order is not a filter. */
export function filterChips(locale: Locale, view: View, path: string, filter: ListFilter, words: FilterWords) {
  const t = translator(locale);
  const all = allWords(words, locale);
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined || name === "sort") return [];
    const label = all[name]?.(value) ?? value;
    const href = address(locale, path, view, { ...filter, [name]: undefined });
    return [{ label, href, remove: t("list.chip.remove", { label }) }];
  });
}

/**
 * Returns the title of a filtered list: "Excarcelaciones registradas: Colombia · Verificado". It contains only values that
 * have words of ours. A list filtered by anything else, such as a name, keeps its plain title, because messengers store
 * titles.
 */
export function filteredTitle(title: string, filter: ListFilter, words: FilterWords, locale: Locale): string {
  const all = allWords(words, locale);
  const given = Object.entries(filter).filter(([name, value]) => value !== undefined && name !== "sort");
  if (given.length === 0 || given.some(([name]) => !Object.hasOwn(all, name))) return title;
  return `${title}: ${given.map(([name, value = ""]) => all[name]?.(value)).join(" · ")}`;
}

/** Adds the filters that every list has. */
function allWords(words: FilterWords, locale: Locale): FilterWords {
  const t = translator(locale);
  return {
    from: (value) => t("list.chip.from", { date: formatDate(value, locale) }),
    to: (value) => t("list.chip.to", { date: formatDate(value, locale) }),
    ...words,
  };
}

/** Returns a list's filter as it appears in addresses. */
export function writtenFilter(filter: ListFilter): ListFilter {
  return { ...filter, sort: filter.sort === sorts[0] ? undefined : filter.sort };
}
