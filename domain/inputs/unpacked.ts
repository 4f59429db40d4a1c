import type { Values } from "./values";

/**
 * Returns a form's values with each line's answer as a field, if the answers came as one text; an unreadable answer is
 * left out.
 */
export function unpacked({ answers, ...values }: Values): Values {
  if (answers === undefined) return values;
  const fields: Values = {};
  for (const [name, value] of Object.entries(values)) if (!name.startsWith("rows.")) fields[name] = value;
  for (const [key, answer] of entriesOf(parsed(answers))) {
    for (const [field, value] of entriesOf(answer)) {
      if (typeof value === "string") fields[`rows.${key}.${field}`] = value;
    }
  }
  return fields;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
