import type { ReactNode } from "react";
import { address } from "@/app/_public/site/address";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { Chip } from "@/components/ui/chip";
import { Pagination } from "@/components/ui/pagination";
import type { Sort } from "@/domain/values/parameters";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { type FilterWords, filterChips, type ListFilter, writtenFilter } from "./filter-chips";
import type { ChoiceField } from "./filter-fields";
import { FilterForm } from "./filter-form";
import { ListDownloads } from "./list-downloads";
import type { Paging } from "./paging";

type Props = {
  view: View;
  locale: Locale;
  /** Path below the language. With `.csv` or `.json` appended, it serves the list as a file. */
  path: string;
  title: string;
  lead: string;
  filter: ListFilter & { sort: Sort };
  words: FilterWords;
  paging: Paging;
  /** Number of matching records, and of all records. */
  counted: { found: number; all: number };
  /** The same as text: "12 de 239 cifras." */
  found: string;
  none: string;
  /** Filter fields that only this list has. */
  fields: readonly ChoiceField[];
  /** The records of the page, as a list or a table. */
  children: ReactNode;
};

/** A list of records: filter form, active filters, number of matches, the page, and downloads. */
export function ListPage({ view, locale, path, paging, counted, words, ...list }: Props) {
  const t = translator(locale);
  const filter = writtenFilter(list.filter);
  const chips = filterChips(locale, view, path, filter, words);
  const { requested, shown, pages } = paging;
  const pageLink = (number: number, label: string) => ({
    href: address(locale, path, view, { ...filter, page: number === 1 ? undefined : number }),
    label,
  });
  return (
    <SiteFrame
      view={view}
      locale={locale}
      path={path}
      query={{ ...filter, page: requested === 1 ? undefined : requested }}
    >
      <h1>{list.title}</h1>
      <p>{list.lead}</p>
      <FilterForm view={view} locale={locale} path={path} filter={list.filter} fields={list.fields} />
      {chips.length > 0 && (
        <div className="cluster">
          {chips.map((chip) => (
            <Chip key={chip.href} {...chip} />
          ))}
          {chips.length > 1 && counted.found > 0 && <a href={address(locale, path, view)}>{t("list.clear")}</a>}
        </div>
      )}
      <p aria-live="polite">{list.found}</p>
      <ListDownloads view={view} locale={locale} path={path} filter={filter} counted={counted} />
      {requested > pages && <p className="hint">{t("list.page_too_far", { pages })}</p>}
      {counted.found === 0 ? (
        <p className="none">
          {list.none} {chips.length > 0 && <a href={address(locale, path, view)}>{t("list.clear")}</a>}
        </p>
      ) : (
        list.children
      )}
      {pages > 1 && (
        <Pagination
          label={t("list.pages")}
          position={t("list.page_of", { page: shown, pages })}
          previous={shown > 1 ? pageLink(shown - 1, t("list.previous")) : null}
          next={shown < pages ? pageLink(shown + 1, t("list.next")) : null}
        />
      )}
    </SiteFrame>
  );
}
