import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { Choice } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";

/** A filter by one value of a list; the blank choice filters nothing. */
export type SelectFilter = { name: string; label: string; options: readonly Choice[] };

type Props = {
  t: Translate;
  query: Awaited<Query>;
  /** Label of the search field; without it there is none. */
  search?: string;
  selects: readonly SelectFilter[];
};

/** The filters of a list at the desk, as a GET form: its address can be saved and shared. */
export function ListFilter({ t, query, search, selects }: Props) {
  return (
    <search>
      <form method="get" className="field-row filter">
        {search && (
          <div className="field">
            <label htmlFor="filter-search">{search}</label>
            <input id="filter-search" name="search" type="search" defaultValue={textOf(query.search)} />
          </div>
        )}
        {selects.map(({ name, label, options }) => (
          <div key={name} className="field">
            <label htmlFor={`filter-${name}`}>{label}</label>
            <select id={`filter-${name}`} name={name} defaultValue={textOf(query[name])}>
              <option value="">{t("desk.all")}</option>
              {options.map(({ value, label: text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" className="button">
          {t("desk.filter")}
        </button>
      </form>
    </search>
  );
}
