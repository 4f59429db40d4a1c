import type { Values } from "@/components/form-state/form-state";
import { isDateField } from "@/domain/inputs/is-date-field";
import { readTypedDate } from "@/domain/reading/read-typed-date";
import type { Day } from "@/domain/values/day";

/** Returns a form's values with readable dates in EDTF: "ayer" is the day before `today`. Others stay as typed. */
export function readDates(values: Values, today: Day): Values {
  const entries = Object.entries(values).map(([name, text]) => {
    const read = isDateField(name.slice(name.lastIndexOf(".") + 1)) ? readTypedDate(text, today) : undefined;
    return [name, read?.ok ? read.date : text];
  });
  return Object.fromEntries(entries);
}
