import type { Db } from "@/db/ledger/open";
import { isDateField } from "@/domain/inputs/is-date-field";
import { readTypedDate } from "@/domain/reading/read-typed-date";
import type { Field } from "../page-forms";
import type { Reloaded } from "./answer";

/**
 * Returns how a saved text may be read back: trimmed, in normal form (NFC), on one line with single spaces and without
 * characters of no width, or as the date or whole number that it was read as.
 */
function written({ name, kind }: Field, text: string): string[] {
  const oneLine = (part: string) =>
    part
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
      .trim()
      .replace(/\s+/g, " ")
      .normalize("NFC");
  if (name === "aliases")
    return [
      text
        .split(/[\r\n;]+/)
        .map(oneLine)
        .filter(Boolean)
        .join("\n"),
    ];
  const date = isDateField(name.slice(name.lastIndexOf(".") + 1)) ? readTypedDate(text) : undefined;
  if (date?.ok) return [date.date];
  if (/^\s*-?\d{1,15}\s*$/.test(text)) return [text.trim(), String(Math.abs(Number(text)))];
  const isProse = kind === "prose" && !name.startsWith("licence");
  return [isProse ? text.replace(/\r\n?/g, "\n").trim().normalize("NFC") : oneLine(text)];
}

/** Texts that the form of the record does not show again, such as the reason of the change. */
const elsewhere = [
  "SELECT data FROM change_notes ORDER BY change DESC LIMIT 8",
  "SELECT data FROM revision_parts ORDER BY revision DESC LIMIT 24",
];

/** Returns how a saved text differs, in the form that shows it again, from what was typed. */
export function lossOf(db: Db, { values }: Reloaded, field: Field, typed: string): string | undefined {
  const expected = written(field, typed);
  if (expected.includes("")) return undefined;
  const isShown = Object.entries(values).some(
    ([name, value]) => `.${name}`.endsWith(`.${field.name}`) && expected.includes(value.replace(/\r\n/g, "\n")),
  );
  if (isShown || expected.some((text) => isStored(db, text))) return undefined;
  return `saved, but read back as ${JSON.stringify(values[field.name] ?? null)}`;
}

/** True if one of the newest changes holds exactly this text. */
function isStored(db: Db, text: string): boolean {
  const rows = elsewhere.flatMap((sql) => db.$client.prepare(sql).pluck().all() as (string | null)[]);
  return rows.some((row) => row?.includes(JSON.stringify(text)));
}
