import { chartSvg } from "@/app/_public/picture/chart-svg";
import { defineKeptPicture } from "@/app/_public/picture/kept-picture";
import { pictureResponse } from "@/app/_public/picture/picture-response";

export const dynamic = "force-static";

/** None at build time: a picture is drawn when it is first asked for at a head. */
export function generateStaticParams() {
  return [];
}

/** A chart as a picture, with its default choices. */
export const GET = defineKeptPicture(({ spec, edition }) =>
  pictureResponse(chartSvg(spec, edition, {}), "svg", `vigilia-${spec.id}-${edition.head}`),
);
