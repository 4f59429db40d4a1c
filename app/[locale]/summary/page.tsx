import type { Metadata } from "next";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { DaySummary } from "@/app/[locale]/summary/_parts/day-summary";
import { summaryMetadata } from "@/app/[locale]/summary/_parts/summary-metadata";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  return summaryMetadata(readChartContext(view, locale));
}

export default async function SummaryPage({ params }: LocaleParams) {
  const { view, locale } = await readParams(params);
  return <DaySummary context={readChartContext(view, locale)} />;
}
