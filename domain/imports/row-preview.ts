import type { ImportField } from "./import-fields";
import type { RowPreview } from "./row-outcome";
import type { RowValues } from "./row-values";
import type { SheetRow } from "./sheet-reader";

/** Returns what will be written of a row, for the page that shows it before the import. */
export function rowPreview({ values, held, report, placeFrom }: SheetRow): RowPreview {
  const { profile, day, detainedFrom } = values;
  const record = report?.what ?? (held ? "held" : "release");
  return {
    record,
    day: (held ? detainedFrom : day) ?? "",
    facility: values.facility ?? "",
    placeFrom,
    destination: report?.destination ?? "",
    kind: record === "release" ? values.kind : "",
    verification: record === "release" ? values.verification : "",
    nationalities: profile.nationalities,
    secondNationality: profile.secondNationality,
    isMinor: profile.ageGroup === "adolescent",
    isMilitary: profile.sector === "military",
    details: detailsOf(values),
    note: values.identity.note,
  };
}

function detailsOf({ profile, identity, case: about }: RowValues): RowPreview["details"] {
  const { profession } = profile;
  const { health, causeOfDeath } = identity;
  // The sector of a military person has a line of its own.
  const sector = profile.sector === "military" ? null : profile.sector;
  const stated: Partial<Record<ImportField, string | null>> = { sector, profession, ...about, health, causeOfDeath };
  return (Object.entries(stated) as [ImportField, string | null][]).flatMap(([field, value]) =>
    value ? [[field, value]] : [],
  );
}
