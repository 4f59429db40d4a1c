import type { Values } from "@/components/forms/form-state";
import type { SentForm } from "../form/read-form";

/** The form with each line's answers as fields, where they came as one text; one that cannot be read is left out. */
export function unpacked({ values: { answers, ...values }, ...sent }: SentForm): SentForm {
  if (answers === undefined) return { ...sent, values };
  const others = Object.entries(values).filter(([name]) => !name.startsWith("rows."));
  return { ...sent, values: { ...Object.fromEntries(others), ...fieldsOf(parsed(answers)) } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(answers: unknown): Values {
  const fields: Values = {};
  for (const [key, answer] of entriesOf(answers)) {
    for (const [field, value] of entriesOf(answer)) {
      if (typeof value === "string") fields[`rows.${key}.${field}`] = value;
    }
  }
  return fields;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
