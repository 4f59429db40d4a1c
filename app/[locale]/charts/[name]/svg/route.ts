import { pictureResponse } from "@/app/_public/picture/picture-response";
import { defineChartFile } from "@/app/[locale]/charts/[name]/_parts/chart-file";
import { chartSvg } from "@/app/[locale]/charts/[name]/_parts/chart-svg";

/** Serves a chart with its choices as an SVG. */
export const GET = defineChartFile(({ spec, edition, choices }) =>
  pictureResponse(chartSvg(spec, edition, choices), "svg", `vigilia-${spec.id}-${edition.head}`),
);
