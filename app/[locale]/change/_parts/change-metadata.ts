import type { Metadata } from "next";
import { describedChart } from "@/app/_public/site/described-chart";
import { metadataOf } from "@/app/_public/site/metadata-of";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";
import { translator } from "@/messages/translator";

/** Without choices, the title is the page's question. Sentence and card describe the change that the page shows. */
export function changeMetadata({ context, query }: { context: ChartContext; query: Choices }): Metadata {
  const { view, locale } = context;
  const described = describedChart({ context, name: "change", choices: query });
  const isChosen = Object.values(query).some((value) => value !== undefined);
  const title = isChosen ? described.title : translator(locale)("why.title");
  return metadataOf({ view, locale, path: "/change", query, ...described, title });
}
