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

/** Formats of a list's files: the end of the address, and the message that names it. */
const formats = [
  { end: "xlsx", name: "xlsx" },
  { end: "excel.csv", name: "excel_csv" },
  { end: "csv", name: "csv" },
  { end: "json", name: "json" },
] as const;

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
            {formats.map(({ end, name: format }) => (
              <a
                key={format}
                href={address(locale, `${path}.${end}`, view, query)}
                aria-label={`${label}: ${t(`list.format.${format}`)}`}
              >
                {t(`list.format.${format}`)}
              </a>
            ))}
          </li>
        );
      })}
      {path === "/counts" && <ByDate view={view} locale={locale} filter={filter} />}
    </ul>
  );
}

/** The listed figures as a table by date. It holds drawn figures, so it has no filter for their standing. */
function ByDate({ view, locale, filter: { publisher, measure, from, to } }: Pick<Props, "view" | "locale" | "filter">) {
  const href = address(locale, "/counts-by-date.xlsx", view, { publisher, measure, from, to });
  return (
    <li>
      <a href={href}>{translator(locale)("list.by_date")}</a>
    </li>
  );
}
