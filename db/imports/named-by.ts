import type { RowForm } from "@/domain/imports/read-row";
import type { Named } from "./known-people";

/** Returns the identifying fields of a row. */
export function namedBy(form: RowForm): Named {
  const text = (name: string) => String(form[name] ?? "");
  return {
    givenNames: text("givenNames"),
    surnames: text("surnames"),
    document: text("document"),
    birthDate: text("birthDate") || null,
  };
}
