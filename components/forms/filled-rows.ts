import type { Values } from "@/components/form-state/form-state";
import type { Tally } from "@/domain/pasted-list/parse-tally";

/** The form's texts with what was read put below the rows that are filled already; a total typed before stays. */
export function filledRows(typed: Values, { total, rows }: Tally): Values {
  const last = Object.entries(typed)
    .filter(([, text]) => text.trim() !== "")
    .flatMap(([name]) => /^places\.(\d+)\./.exec(name)?.[1] ?? []);
  const first = Math.max(-1, ...last.map(Number)) + 1;
  const values: Values = { ...typed };
  if (total !== null && !typed.value?.trim()) values.value = String(total);
  rows.forEach(({ heard, facility, value }, index) => {
    const row = `places.${first + index}`;
    Object.assign(values, {
      [`${row}.heard`]: heard,
      [`${row}.facility`]: facility ?? "",
      [`${row}.value`]: String(value),
    });
  });
  return values;
}
