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
  const all: FilterWords = {
    from: (value) => t("list.chip.from", { date: formatDate(value, locale) }),
    to: (value) => t("list.chip.to", { date: formatDate(value, locale) }),
    ...words,
  };
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined || name === "sort") return [];
    const label = all[name]?.(value) ?? value;
    const href = address(locale, path, view, { ...filter, [name]: undefined });
    return [{ label, href, remove: t("list.chip.remove", { label }) }];
  });
}

/** Returns a list's filter as it appears in addresses. */
export function writtenFilter(filter: ListFilter): ListFilter {
  return { ...filter, sort: filter.sort === sorts[0] ? undefined : filter.sort };
}
