import { csvStream } from "@/app/_public/files/csv-stream";
import { defineChartFile } from "@/app/[locale]/charts/[name]/_parts/chart-file";
import { chartPath } from "@/domain/charts/chart-path";
import { chartColumns, chartRows } from "@/domain/exports/chart-export";

/** Serves the numbers of a chart with its choices, one line each. */
export const GET = defineChartFile(({ spec, edition, choices }) => {
  const rows = chartRows(spec, edition, chartPath(spec.locale, spec.id), choices);
  return csvStream(chartColumns, [rows][Symbol.iterator](), `vigilia-${spec.id}-${edition.head}.csv`);
});
