import { cellsOf } from "@/app/_public/files/list-workbook";
import { workbookStream } from "@/app/_public/files/workbook-stream";
import { defineChartFile } from "@/app/[locale]/charts/[name]/_parts/chart-file";
import { chartPath } from "@/domain/charts/chart-path";
import { chartRows } from "@/domain/exports/chart-export";
import { citedOf } from "@/domain/exports/cited-chart";
import { noteColumns, noteRows } from "@/domain/exports/workbook/notes";
import { chartSheetColumns } from "@/domain/exports/workbook/sheet-columns";
import { translator } from "@/messages/translator";

/** Serves the numbers of a chart as an Excel workbook, with a sheet of source and notes. */
export const GET = defineChartFile(({ spec, edition, choices }) => {
  const { locale, id } = spec;
  const t = translator(locale);
  const path = chartPath(locale, id);
  const columns = chartSheetColumns();
  const rows = chartRows(spec, edition, path, choices);
  const notes = noteRows(citedOf(spec, edition, path, choices), spec.title, edition, locale);
  const note = spec.footer.note === null ? [] : [[t("trace.note"), spec.footer.note]];
  return workbookStream(
    [
      { name: t("sheet.data"), columns, pages: cellsOf([rows], columns) },
      { name: t("sheet.notes"), columns: noteColumns(locale), pages: [[...notes, ...note]] },
    ],
    `vigilia-${id}-${edition.head}.xlsx`,
  );
});
