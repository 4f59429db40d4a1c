import type { Choice } from "@/components/forms/select-field";
import { publications } from "@/domain/vocabulary";
import type { Translate } from "@/messages/translator";
import { type Query, textOf } from "./query";

type Props = {
  t: Translate;
  query: Awaited<Query>;
  /** Shows a field for words: its label. */
  search?: string;
  choices?: { name: "publisher"; options: Choice[] };
  withoutPublication?: boolean;
};

/** Filters of a desk's list as a plain form: its address can be kept and sent. */
export function ListFilter({ t, query, search, choices, withoutPublication = false }: Props) {
  return (
    <search>
      <form method="get" className="field-row filter">
        {search && (
          <div className="field">
            <label htmlFor="filter-search">{search}</label>
            <input id="filter-search" name="search" type="search" defaultValue={textOf(query.search)} />
          </div>
        )}
        {choices && (
          <div className="field">
            <label htmlFor="filter-choice">{t(`field.${choices.name}.label`)}</label>
            <select id="filter-choice" name={choices.name} defaultValue={textOf(query[choices.name])}>
              <option value="">{t("desk.all")}</option>
              {choices.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        )}
        {!withoutPublication && (
          <div className="field">
            <label htmlFor="filter-publication">{t("field.publication.label")}</label>
            <select id="filter-publication" name="publication" defaultValue={textOf(query.publication)}>
              <option value="">{t("desk.all")}</option>
              {publications.map((code) => (
                <option key={code} value={code}>
                  {t(`publication.${code}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="submit" className="button">
          {t("desk.filter")}
        </button>
      </form>
    </search>
  );
}
