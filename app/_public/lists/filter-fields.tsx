import { type Sort, sorts } from "@/domain/values/parameters";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

export type FilterOption = { value: string; label: string };

/** A select field in a list's filter form. */
export type ChoiceField = { name: string; label: string; options: FilterOption[] };

/** A day to filter by. */
export function DayField({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <input type="date" name={name} defaultValue={value ?? ""} />
    </label>
  );
}

/** A select field for one value, or any. */
export function Choice(props: {
  name: string;
  label: string;
  value: string | undefined;
  any: string;
  options: FilterOption[];
}) {
  return (
    <label className="filter">
      <span>{props.label}</span>
      <select name={props.name} defaultValue={props.value ?? ""}>
        <option value="">{props.any}</option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The order of a list. The default order has an empty value, so that it does not change the address. */
export function SortField({ value, locale }: { value: Sort; locale: Locale }) {
  const t = translator(locale);
  const [usual, ...others] = sorts;
  return (
    <Choice
      name="sort"
      label={t("list.filter.sort")}
      value={value === usual ? "" : value}
      any={t(`list.sort.${usual}`)}
      options={others.map((sort) => ({ value: sort, label: t(`list.sort.${sort}`) }))}
    />
  );
}
