import { defineChartFile } from "@/app/_public/charts/chart-file";
import { chartSvg } from "@/app/_public/picture/chart-svg";
import { pictureResponse } from "@/app/_public/picture/picture-response";

/** A chart as it is shown, as a picture. */
export const GET = defineChartFile(({ spec, edition, choices }) =>
  pictureResponse(chartSvg(spec, edition, choices), "svg", `vigilia-${spec.id}-${edition.head}`),
);
