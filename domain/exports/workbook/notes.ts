import { type Cited, plainCitation } from "@/domain/charts/chart-citation";
import { licence } from "@/domain/charts/footer";
import { columnsOf, type DataFile } from "@/domain/exports/package/data-files";
import type { Edition } from "@/domain/view/edition";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { CellValue, SheetColumn } from "./sheet-xml";

/** Returns the columns of the sheet of notes: a label and its text. */
export function noteColumns(locale: Locale): SheetColumn[] {
  const t = translator(locale);
  return [
    { name: t("sheet.field"), type: "text", width: 24 },
    { name: t("sheet.text"), type: "text", width: 110 },
  ];
}

/**
 * Returns the rows of the sheet of notes: content, source, version and its date, licence, frozen address and citation,
 * and what a blank cell means. `content`: what the file holds.
 */
export function noteRows(cited: Cited, content: string, edition: Edition, locale: Locale): CellValue[][] {
  const t = translator(locale);
  return [
    [t("sheet.content"), content],
    [t("sheet.source"), edition.title[locale]],
    [t("sheet.version"), t("sheet.version_of", { head: edition.head, date: formatDate(edition.day, locale) })],
    [t("sheet.licence"), licence],
    [t("sheet.address"), cited.address],
    [t("sheet.cite"), plainCitation(cited, edition, locale).trim()],
    [t("sheet.blank"), t("sheet.blank_means")],
  ];
}

/** Returns a row for each column of a file, with what it means. */
export function columnRows(file: DataFile, locale: Locale): CellValue[][] {
  const t = translator(locale);
  return columnsOf(file).map(({ name, meaning }) => [name, t(`meaning.${meaning}`)]);
}
