import { address } from "@/app/_public/site/address";
import type { View } from "@/domain/view/view";
import { formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { ListFilter } from "./filter-chips";

type Props = {
  view: View;
  locale: Locale;
  path: string;
  filter: ListFilter;
  counted: { found: number; all: number };
};

const formats = ["csv", "json"] as const;

/** Downloads of a list: the filtered records, if a filter is active, and all records, each with its count. */
export function ListDownloads({ view, locale, path, filter, counted }: Props) {
  const t = translator(locale);
  const isFiltered = Object.entries(filter).some(([name, value]) => name !== "sort" && value !== undefined);
  const offers = [
    ...(isFiltered && counted.found > 0 ? [{ name: "these", count: counted.found, query: filter } as const] : []),
    { name: "all", count: counted.all, query: { sort: filter.sort } } as const,
  ];
  return (
    <ul className="downloads">
      {offers.map(({ name, count, query }) => {
        const label = t(`list.download.${name}`, { count: formatNumber(count, locale) });
        return (
          <li key={name}>
            {label}
            {formats.map((format) => (
              <a
                key={format}
                href={address(locale, `${path}.${format}`, view, query)}
                aria-label={`${label}: ${format.toUpperCase()}`}
              >
                {format.toUpperCase()}
              </a>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
