import { readColumnDate } from "@/domain/imports/date-column";
import { type DateOrder, dateOrders, type Mapping } from "@/domain/imports/import-fields";
import type { ValueQuestions } from "@/domain/imports/value-questions";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  asked: Pick<ValueQuestions, "orders" | "year">;
  mapping: Mapping;
  headerOf: (column: number) => string;
};

/** The questions about dates: whether the day or the month comes first, and the year of dates without one. */
export function DateQuestions({ t, locale, asked: { orders, year }, mapping, headerOf }: Props) {
  if (orders.length === 0 && !year) return null;
  const example = (text: string, order: DateOrder) => {
    const read = readColumnDate(text, order, mapping.year ?? year?.proposal);
    return read.ok ? t("desk.import.date_example", { text, date: formatDate(read.date, locale) }) : text;
  };
  return (
    <fieldset className="card stack">
      <legend>{t("desk.import.dates")}</legend>
      {orders.map(({ field, dates: { proof, ambiguous } }) => {
        const choices = dateOrders.map((order) => ({
          value: order,
          label: `${t(`desk.import.order.${order}`)}: ${ambiguous.map((text) => example(text, order)).join(", ")}`,
        }));
        const usual = mapping.orders?.[field] ?? (proof === "mixed" ? null : (proof ?? "day_first"));
        const column = headerOf(mapping.columns[field] ?? 0);
        return (
          <fieldset key={field} className="field">
            <legend>{t(`desk.import.order_asked.${proof ?? "none"}`, { column })}</legend>
            {choices.map(({ value, label }) => (
              <label key={value} className="choice">
                <input type="radio" name={`order.${field}`} value={value} defaultChecked={value === usual} required />
                {label}
              </label>
            ))}
          </fieldset>
        );
      })}
      {year && (
        <div className="field">
          <label htmlFor="import-year">{t("desk.import.year", { count: year.rows })}</label>
          <input
            id="import-year"
            name="year"
            inputMode="numeric"
            pattern="20[0-9][0-9]"
            maxLength={4}
            required
            autoComplete="off"
            defaultValue={year.proposal}
          />
        </div>
      )}
    </fieldset>
  );
}
