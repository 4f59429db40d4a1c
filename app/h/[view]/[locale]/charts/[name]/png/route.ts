import { chartSvg } from "@/app/_public/picture/chart-svg";
import { defineKeptPicture } from "@/app/_public/picture/kept-picture";
import { pictureResponse } from "@/app/_public/picture/picture-response";
import { pngOf } from "@/app/_public/picture/png-of";

export const dynamic = "force-static";

/** None at build time: a picture is drawn when it is first asked for at a head. */
export function generateStaticParams() {
  return [];
}

/** Sharp on a good screen and in print. */
const scale = 1.5;

/** A chart as a picture of pixels, with its default choices. */
export const GET = defineKeptPicture(async ({ spec, edition }) =>
  pictureResponse(await pngOf(chartSvg(spec, edition, {}), { scale }), "png", `vigilia-${spec.id}-${edition.head}`),
);
