import type { Sort } from "@/domain/values/parameters";
import { isCurrent, type View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { ListFilter } from "./filter-chips";
import { Choice, type ChoiceField, DayField, SortField } from "./filter-fields";

type Props = {
  view: View;
  locale: Locale;
  /** Path of the list, below the language. */
  path: string;
  filter: ListFilter & { sort: Sort };
  /** Fields that only this list has. */
  fields: readonly ChoiceField[];
};

/**
 * The filters of a list as a plain form whose values become the address. On a phone the form is closed at first, so
 * that the list is visible; the chips show the active filters.
 */
export function FilterForm({ view, locale, path, filter, fields }: Props) {
  const t = translator(locale);
  return (
    <details className="filter-box">
      <summary className="button">{t("list.filters")}</summary>
      <form className="filters" method="get" action={`/${locale}${path}`} aria-label={t("list.filters")}>
        {!isCurrent(view) && <input type="hidden" name="at" value={view.at} />}
        <DayField name="from" label={t("list.filter.from")} value={filter.from} />
        <DayField name="to" label={t("list.filter.to")} value={filter.to} />
        {fields.map((field) => (
          <Choice key={field.name} {...field} value={filter[field.name]} any={t("list.any")} />
        ))}
        <SortField value={filter.sort} locale={locale} />
        <button type="submit" className="button">
          {t("list.filter.submit")}
        </button>
      </form>
    </details>
  );
}
