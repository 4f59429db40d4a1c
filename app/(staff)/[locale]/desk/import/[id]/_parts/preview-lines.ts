import type { RowPreview } from "@/domain/imports/row-outcome";
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
  const { record, day, kind, verification, nationalities, secondNationality, isMinor, isMilitary, note } = preview;
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
    note === "" ? "" : t("desk.import.note", { note: note.replaceAll("\n", " · ").slice(0, 200) }),
  ].filter((line) => line !== "");
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
