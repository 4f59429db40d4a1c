import { defineChartFile } from "@/app/[locale]/charts/[name]/_parts/chart-file";
import { chartPath } from "@/domain/charts/chart-path";
import { chartExport } from "@/domain/exports/chart-export";

/** A chart as it is shown, for machines. */
export const GET = defineChartFile(({ spec, edition, context, choices }) =>
  Response.json(chartExport(spec, edition, chartPath(context.locale, spec.id), choices)),
);
