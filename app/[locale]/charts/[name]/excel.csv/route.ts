import { csvStream, excelForm } from "@/app/_public/files/csv-stream";
import { defineChartFile } from "@/app/[locale]/charts/[name]/_parts/chart-file";
import { chartPath } from "@/domain/charts/chart-path";
import { chartColumns, chartRows } from "@/domain/exports/chart-export";

/** Serves the numbers of a chart as CSV that Excel opens by double click. */
export const GET = defineChartFile(({ spec, edition, choices }) => {
  const rows = chartRows(spec, edition, chartPath(spec.locale, spec.id), choices);
  const name = `vigilia-${spec.id}-${edition.head}.excel.csv`;
  return csvStream(chartColumns, [rows][Symbol.iterator](), name, excelForm(spec.locale));
});
