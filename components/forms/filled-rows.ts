import type { Values } from "@/components/form-state/form-state";
import type { Tally } from "@/domain/pasted-list/parse-tally";

/** Returns the form's values with the read rows below the filled rows. A typed total is kept. */
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
