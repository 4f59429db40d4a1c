import type { Values } from "@/components/form-state/form-state";
import {
  codeFields,
  dateFields,
  dateOrders,
  type ImportField,
  importFields,
  type Mapping,
  usualDefaults,
} from "@/domain/imports/import-fields";
import { codesOf } from "@/domain/imports/row-case";
import { statusMeanings } from "@/domain/imports/status-meaning";
import { readDate } from "@/domain/reading/read-date";
import { verifier } from "@/domain/records/release";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";

/** The choices for doubtful rows: `choice.12` holds "new", a person's number, or nothing while it is open. */
export function choicesFrom(values: Values): [row: number, choice: string][] {
  return Object.entries(values).flatMap(([name, value]): [number, string][] => {
    const row = /^choice\.(\d{1,7})$/.exec(name)?.[1];
    return row && /^(new|\d{1,9}|)$/.test(value) ? [[Number(row), value]] : [];
  });
}

/** Returns a mapping with the user's answers about values, places, words, and dates. An answer left open is no answer. */
export function withAnswers(mapping: Mapping, values: Values): Mapping {
  const { orders: _orders, year: _year, ...rest } = mapping;
  const statuses: NonNullable<Mapping["statuses"]> = {};
  const places: NonNullable<Mapping["places"]> = {};
  const codes: NonNullable<Mapping["codes"]> = {};
  for (const [name, value] of Object.entries(values)) {
    const [, column = "", key = ""] = /^status\.(\d{1,3})\.([\da-z]+-[\da-z]+|blank)$/.exec(name) ?? [];
    const meaning = statusMeanings.find((each) => each === value);
    if (key !== "" && meaning) {
      statuses[Number(column)] = { ...statuses[Number(column)], [key === "blank" ? "" : key]: meaning };
    }
    const place = /^place\.([\da-z]+-[\da-z]+)$/.exec(name)?.[1];
    if (place && /^[\w-]{1,80}$/.test(value)) places[place] = value;
    const [, coded = "", word = ""] = /^code\.(\w+)\.([\da-z]+-[\da-z]+)$/.exec(name) ?? [];
    const field = codeFields.find((each) => each === coded);
    if (field && (value === "note" || codesOf[field].includes(value)))
      codes[field] = { ...codes[field], [word]: value };
  }
  const orders = Object.fromEntries(
    dateFields.flatMap((field) => {
      const order = dateOrders.find((each) => each === values[`order.${field}`]);
      return order ? [[field, order]] : [];
    }),
  );
  const year = /^20\d\d$/.exec((values.year ?? "").trim())?.[0];
  return { ...rest, statuses, places, codes, orders, ...(year && { year }) };
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
      kind: releaseKinds.find((kind) => kind === text("default.kind")) ?? usualDefaults.kind,
      verification: verifications.find((each) => each === text("default.verification")) ?? usualDefaults.verification,
      verifiedBy: verifier.safeParse(text("default.verifiedBy")).data ?? "",
      url: text("default.url"),
      undated: text("default.undated") === "held" ? "held" : "refused",
    },
    publication: text("publication") === "published" ? "published" : "draft",
  };
}
