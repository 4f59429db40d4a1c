import { readEdition } from "@/app/_public/site/read-edition";
import type { DataFile } from "@/domain/exports/package/data-files";
import { recordAddress } from "@/domain/exports/record-address";
import { columnRows, noteColumns, noteRows } from "@/domain/exports/workbook/notes";
import { dataFileNamed, listSheetColumns } from "@/domain/exports/workbook/sheet-columns";
import type { CellValue } from "@/domain/exports/workbook/sheet-xml";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { CsvRow } from "./csv-stream";
import { workbookStream } from "./workbook-stream";

type ListWorkbook = {
  name: Extract<DataFile["name"], "counts" | "releases" | "detentions">;
  pages: Iterable<CsvRow[]>;
  view: View;
  locale: Locale;
  /** The filters, as parameters of the list's address. */
  filter: Record<string, string>;
  fileName: string;
};

/** Returns a list as an Excel workbook: the lines of its CSV file, and a sheet with source, citation and columns. */
export function listWorkbook({ name, pages, view, locale, filter, fileName }: ListWorkbook): Response {
  const t = translator(locale);
  const columns = listSheetColumns(name);
  const edition = readEdition(view);
  const title = t(`file.${name}.title`);
  const cited = { title, sentence: `${title}.`, address: recordAddress(edition, `/${name}`, filter)[locale] };
  const notes = [
    ...noteRows(cited, t(`file.${name}.lead`), edition, locale),
    ...columnRows(dataFileNamed(name), locale),
  ];
  return workbookStream(
    [
      { name: t("sheet.data"), columns, pages: cellsOf(pages, columns) },
      { name: t("sheet.notes"), columns: noteColumns(locale), pages: [notes] },
    ],
    fileName,
  );
}

/** Returns the pages as cells in the order of the columns. */
export function* cellsOf(pages: Iterable<CsvRow[]>, columns: readonly { name: string }[]): Generator<CellValue[][]> {
  for (const page of pages) yield page.map((row) => columns.map(({ name }) => row[name] ?? null));
}
