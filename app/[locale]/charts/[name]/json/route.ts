import { defineChartFile } from "@/app/[locale]/charts/[name]/_parts/chart-file";
import { chartPath } from "@/domain/charts/chart-path";
import { chartExport } from "@/domain/exports/chart-export";

/** Serves a chart with its choices, for programs. */
export const GET = defineChartFile(({ spec, edition, context, choices }) =>
  Response.json(chartExport(spec, edition, chartPath(context.locale, spec.id), choices)),
);
