import { pictureResponse } from "@/app/_public/picture/picture-response";
import { pngOf } from "@/app/_public/picture/png-of";
import { defineChartFile } from "@/app/[locale]/charts/[name]/_parts/chart-file";
import { chartSvg } from "@/app/[locale]/charts/[name]/_parts/chart-svg";

/** Sharp on high-resolution screens and in print. */
const scale = 1.5;

/** Serves a chart with its default choices as a PNG. */
export const GET = defineChartFile(async ({ spec, edition }) =>
  pictureResponse(await pngOf(chartSvg(spec, edition, {}), { scale }), "png", `vigilia-${spec.id}-${edition.head}`),
);
