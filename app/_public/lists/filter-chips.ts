import { address } from "@/app/_public/site/address";
import { sorts } from "@/domain/values/parameters";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** The filters of a list, by the names of its parameters. The usual order is left out of addresses. */
export type ListFilter = Record<string, string | undefined>;

/** What a filter's value reads as, for the filters that only one list has. */
export type FilterWords = Record<string, (value: string) => string>;

/** Each filter that is set, in words, with the address of the list without it. The order is no filter. */
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

/** A list's filter as its addresses write it. */
export function writtenFilter(filter: ListFilter): ListFilter {
  return { ...filter, sort: filter.sort === sorts[0] ? undefined : filter.sort };
}
