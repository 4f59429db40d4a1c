import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { Choice } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";
import { DayFields } from "./day-fields";

/** A filter by one value of a list; the blank choice filters nothing. */
export type SelectFilter = { name: string; label: string; options: readonly Choice[] };

type Props = {
  t: Translate;
  query: Awaited<Query>;
  /** Label of the search field; without it there is none. */
  search?: string;
  selects: readonly SelectFilter[];
  /** True if the list is filtered by days. */
  hasDays?: boolean;
  /** The orders of the list; the first is the default. */
  orders?: readonly ListOrder[];
};

/** An order of a list. */
export type ListOrder = "newest" | "name" | "day" | "place";

/** The filters of a list at the desk, as a GET form: its address can be saved and shared. */
export function ListFilter({ t, query, search, selects, hasDays = false, orders = [] }: Props) {
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
        {hasDays && <DayFields t={t} query={query} />}
        {orders.length > 1 && (
          <div className="field">
            <label htmlFor="filter-order">{t("desk.order.title")}</label>
            <select id="filter-order" name="order" defaultValue={textOf(query.order)}>
              {orders.map((order, index) => (
                <option key={order} value={index === 0 ? "" : order}>
                  {t(`desk.order.${order}`)}
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
