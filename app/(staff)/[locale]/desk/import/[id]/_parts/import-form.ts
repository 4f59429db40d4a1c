import type { Values } from "@/components/form-state/form-state";
import { type ImportField, importFields, type Mapping } from "@/domain/imports/import-fields";
import { readDate } from "@/domain/reading/read-date";

/** The choices for doubtful rows: `choice.12` holds "new", a person's number, or nothing while it is open. */
export function choicesFrom(values: Values): [row: number, choice: string][] {
  return Object.entries(values).flatMap(([name, value]): [number, string][] => {
    const row = /^choice\.(\d{1,7})$/.exec(name)?.[1];
    return row && /^(new|\d{1,9}|)$/.test(value) ? [[Number(row), value]] : [];
  });
}

/** The column of each field, of a file with `width` columns, and the defaults for all rows. */
export function mappingFrom(values: Values, width: number): Mapping {
  const text = (name: string) => (values[name] ?? "").trim().slice(0, 2000);
  const columns: Partial<Record<ImportField, number>> = {};
  for (const field of importFields) {
    const column = /^\d{1,3}$/.test(text(`column.${field}`)) ? Number(text(`column.${field}`)) : width;
    if (column < width) columns[field] = column;
  }
  const day = readDate(text("default.day"));
  return {
    columns,
    defaults: {
      day: day.ok ? day.date : text("default.day"),
      kind: text("default.kind"),
      verification: text("default.verification"),
      verifiedBy: text("default.verifiedBy"),
      url: text("default.url"),
      undated: text("default.undated") === "held" ? "held" : "refused",
    },
    publication: text("publication") === "published" ? "published" : "draft",
  };
}
