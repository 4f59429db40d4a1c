import type { Metadata } from "next";
import { describedCard } from "@/app/_public/site/described-card";
import { metadataOf } from "@/app/_public/site/metadata-of";
import type { ChartContext } from "@/domain/charts/chart-context";
import { headlineSentences } from "@/domain/figures/headlines";
import { translator } from "@/messages/translator";
import { dayOf } from "./day-summary";

export function summaryMetadata(context: ChartContext): Metadata {
  const { view, locale, ledger } = context;
  const t = translator(locale);
  const sentence = headlineSentences(ledger, locale).detained ?? undefined;
  const title = t("summary.title", { date: dayOf(context) });
  return metadataOf({ view, locale, path: "/summary", title, sentence, ...describedCard("dashboard", context) });
}
