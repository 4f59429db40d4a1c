import { defineChartFile } from "@/app/_public/charts/chart-file";
import { csvStream } from "@/app/_public/files/csv-stream";
import { chartColumns, chartRows } from "@/domain/faces/chart-face";

export const dynamic = "force-dynamic";

/** The numbers of a chart as it is shown, one line each. */
export const GET = defineChartFile(({ spec, edition }) =>
  csvStream(chartColumns, [chartRows(spec, edition)][Symbol.iterator](), `vigilia-${spec.id}-${edition.head}.csv`),
);
