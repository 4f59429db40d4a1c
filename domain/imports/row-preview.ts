import type { RowPreview } from "./row-outcome";
import type { SheetRow } from "./sheet-reader";

/** Returns what will be written of a row, for the page that shows it before the import. */
export function rowPreview({ form, held, report, placeFrom }: SheetRow): RowPreview {
  const text = (name: string) => String(form[name] ?? "");
  const record = report?.what ?? (held ? "held" : "release");
  return {
    record,
    day: held ? text("detainedFrom") : text("day"),
    facility: text("facility"),
    placeFrom,
    destination: report?.destination ?? "",
    kind: record === "release" ? text("kind") : "",
    verification: record === "release" ? text("verification") : "",
    nationalities: (form.nationalities ?? []) as string[],
    secondNationality: text("secondNationality"),
    isMinor: text("ageGroup") === "adolescent",
    isMilitary: text("sector") === "military",
    note: text("note"),
  };
}
