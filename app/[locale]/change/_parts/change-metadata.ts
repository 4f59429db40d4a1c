import type { Metadata } from "next";
import { describedCard } from "@/app/_public/site/described-card";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { isAbsent } from "@/domain/charts/entry";
import { translator } from "@/messages/translator";

/** Sentence and card describe the newest change, whichever change the page shows. */
export function changeMetadata(context: ChartContext): Metadata {
  const { view, locale } = context;
  const newest = drawChart("change", context);
  const sentence = isAbsent(newest) ? newest.absent : newest.summary;
  return metadataOf({
    view,
    locale,
    path: "/change",
    title: translator(locale)("why.title"),
    sentence,
    ...describedCard("change", context),
  });
}
