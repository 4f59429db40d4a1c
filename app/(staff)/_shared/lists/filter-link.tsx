import type { SavedFilter } from "@/db/accounts/saved-filters";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; filter: SavedFilter; isCurrent?: boolean };

/** The link to a list under a saved filter; the user's own filters also have a link to edit them. */
export function FilterLink({ t, locale, filter: { id, list, name, query, shared, isOwn }, isCurrent }: Props) {
  return (
    <span className="saved-filter">
      <a className="chip" href={`/${locale}/desk/${list}?${query}`} aria-current={isCurrent ? "page" : undefined}>
        {name}
      </a>
      {shared && <span className="hint">{t("desk.filters.shared")}</span>}
      {isOwn && (
        <a className="alter" href={`/${locale}/desk/filters/${id}`}>
          <span aria-hidden="true">✎</span>
          <span className="visually-hidden">{t("desk.filters.edit", { name })}</span>
        </a>
      )}
    </span>
  );
}
