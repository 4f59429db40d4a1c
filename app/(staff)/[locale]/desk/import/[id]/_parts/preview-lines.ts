import type { ImportField } from "@/domain/imports/import-fields";
import type { RowPreview } from "@/domain/imports/row-outcome";
import { federalEntityName } from "@/domain/values/federal-entities";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** Returns in words what will be written of a row, one line per subject. */
export function previewLines(
  t: Translate,
  locale: Locale,
  preview: RowPreview | undefined,
  places: ReadonlyMap<string, string>,
): string[] {
  if (!preview) return [];
  const { record, day, kind, verification, nationalities, secondNationality, isMinor, isMilitary, details, note } =
    preview;
  const what = t(`desk.import.record.${record}`);
  const isRelease = record === "release";
  return [
    isRelease ? `${what}: ${t(`kind.${kind}` as "kind.unknown")}` : what,
    day === "" ? "" : formatDate(day, locale),
    placeLine(t, preview, places),
    isRelease ? t(`verification.${verification}` as "verification.reported") : "",
    nationalities.length === 0 ? "" : nationalityName(`${nationalities.join("+")}${secondNationality}`, locale),
    isMinor ? t("desk.import.minor") : "",
    isMilitary ? t("sector.military") : "",
    ...details.map(
      ([field, value]) => `${t(`desk.import.field.${field}`)}: ${codeWords(t, field, value).slice(0, 200)}`,
    ),
    note === "" ? "" : t("desk.import.note", { note: note.replaceAll("\n", " · ").slice(0, 200) }),
  ].filter((line) => line !== "");
}

/** The branch of the messages for the codes of a column; sector and profession share one list. */
const branches: Partial<Record<ImportField, readonly string[]>> = {
  sector: ["sector", "profession"],
  profession: ["profession", "sector"],
  arrestedBy: ["arresting_body"],
  legalStage: ["legal_stage"],
};

/** Returns a code or text of a column in words. */
export function codeWords(t: Translate, field: ImportField, value: string): string {
  if (field === "arrestedIn") return federalEntityName(value);
  const keys = (branches[field] ?? []).map((branch) => `${branch}.${value}` as Parameters<Translate>[0]);
  const key = keys.find((each) => t.has(each));
  return key ? t(key) : value;
}

function placeLine(
  t: Translate,
  { facility, placeFrom, destination }: RowPreview,
  places: ReadonlyMap<string, string>,
): string {
  const from = places.get(facility) ?? "";
  if (destination !== "") return t("desk.import.moved", { to: places.get(destination) ?? destination });
  return placeFrom !== null && from !== "" ? t("desk.import.place_from", { place: from, row: placeFrom }) : from;
}
