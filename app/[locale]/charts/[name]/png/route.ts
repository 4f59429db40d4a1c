import { defineChartFile } from "@/app/_public/charts/chart-file";
import { chartSvg } from "@/app/_public/picture/chart-svg";
import { pictureResponse } from "@/app/_public/picture/picture-response";
import { pngOf } from "@/app/_public/picture/png-of";

/** Sharp on a good screen and in print. */
const scale = 1.5;

/** A chart as a picture of pixels, with its default choices. */
export const GET = defineChartFile(async ({ spec, edition }) =>
  pictureResponse(await pngOf(chartSvg(spec, edition, {}), { scale }), "png", `vigilia-${spec.id}-${edition.head}`),
);
