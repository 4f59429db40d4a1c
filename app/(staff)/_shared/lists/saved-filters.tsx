import type { Query } from "@/app/(staff)/_shared/words/query";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { listSavedFilters } from "@/db/accounts/saved-filters";
import { ledger } from "@/db/ledger/ledger";
import { type FilteredList, filterOf, savableFilterOf } from "@/domain/inputs/list-filter";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { FilterLink } from "./filter-link";
import { FilterNotice } from "./filter-notice";

type Props = { t: Translate; locale: Locale; user: SessionUser; list: FilteredList; query: Awaited<Query> };

/** Links to the saved filters of a list, and a link that saves the current one. */
export function SavedFilters({ t, locale, user, list, query }: Props) {
  const filters = listSavedFilters(ledger(), `user:${user.id}`, list);
  const current = filterOf(list, query).toString();
  const keepable = savableFilterOf(list, query).toString();
  const isKept = filters.some((filter) => filter.query === keepable);
  if (filters.length === 0 && keepable === "") return null;
  return (
    <>
      <FilterNotice t={t} query={query} />
      <nav className="cluster saved-filters" aria-label={t("desk.filters.title")}>
        {filters.map((filter) => (
          <FilterLink key={filter.id} t={t} locale={locale} filter={filter} isCurrent={filter.query === current} />
        ))}
        {keepable !== "" && !isKept && (
          <a href={`/${locale}/desk/filters/new?${new URLSearchParams({ list, query: keepable })}`}>
            {t("desk.filters.save")}
          </a>
        )}
      </nav>
    </>
  );
}
