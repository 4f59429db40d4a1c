import { workbookStream } from "@/app/_public/files/workbook-stream";
import { readEdition } from "@/app/_public/site/read-edition";
import type { CountsByDate } from "@/domain/exports/counts-by-date";
import { recordAddress } from "@/domain/exports/record-address";
import { noteColumns, noteRows } from "@/domain/exports/workbook/notes";
import type { CellValue, SheetColumn } from "@/domain/exports/workbook/sheet-xml";
import { sentenceOf } from "@/domain/figures/sentence";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Given = { table: CountsByDate; view: View; locale: Locale; filter: Record<string, string>; fileName: string };

/**
 * Returns the table as a workbook of three sheets: the table, every figure in it with its sentence and source, and the
 * notes.
 */
export function byDateWorkbook({ table, view, locale, filter, fileName }: Given): Response {
  const t = translator(locale);
  const edition = readEdition(view);
  const title = t("sheet.by_date");
  const cited = { title, sentence: `${title}.`, address: recordAddress(edition, "/counts", filter)[locale] };
  const columns: SheetColumn[] = [
    { name: t("sheet.date"), type: "date", width: 12 },
    ...table.series.map(({ label }) => ({ name: label, type: "number", width: 24 }) as const),
  ];
  const figures = table.figures.map(({ date, series, figure }): CellValue[] => [
    date,
    series.label,
    figure.value,
    sentenceOf(figure, locale),
    figure.source?.url ?? null,
    recordAddress(edition, `/counts/${figure.count}`)[locale],
  ]);
  return workbookStream(
    [
      { name: title, columns, pages: [table.rows.map(({ date, values }) => [date, ...values])] },
      { name: t("sheet.figures"), columns: figureColumns(locale), pages: [figures] },
      {
        name: t("sheet.notes"),
        columns: noteColumns(locale),
        pages: [noteRows(cited, t("sheet.by_date_content"), edition, locale)],
      },
    ],
    fileName,
  );
}

function figureColumns(locale: Locale): SheetColumn[] {
  const t = translator(locale);
  return [
    { name: t("sheet.date"), type: "date", width: 12 },
    { name: t("sheet.series"), type: "text", width: 40 },
    { name: t("sheet.value"), type: "number", width: 12 },
    { name: t("sheet.sentence"), type: "text", width: 90 },
    { name: t("sheet.source"), type: "text", width: 50 },
    { name: t("sheet.page"), type: "text", width: 50 },
  ];
}
