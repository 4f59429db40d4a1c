import { chartLabels } from "@/app/_public/charts/chart-texts";
import { imprintOf } from "@/app/_public/picture/imprint-of";
import { pictureSheet } from "@/app/_public/picture/picture-sheet";
import { chartPicture } from "@/components/pictures/chart-picture";
import { chartPath } from "@/domain/charts/chart-path";
import type { Choices } from "@/domain/charts/entry";
import type { ChartSpec } from "@/domain/charts/spec";
import type { Edition } from "@/domain/view/edition";

/** Returns a chart with these choices as one self-contained SVG file. */
export function chartSvg(spec: ChartSpec, edition: Edition, choices: Choices): string {
  const imprint = imprintOf(edition, spec.locale, chartPath(spec.locale, spec.id), choices);
  return chartPicture(spec, imprint, chartLabels(spec.locale), pictureSheet());
}
