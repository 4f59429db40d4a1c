import type { Metadata } from "next";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { chartsMetadata } from "@/app/_public/site/page-metadata";
import { ChartsIndex } from "@/app/[locale]/charts/_parts/charts-index";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return chartsMetadata(params);
}

export default async function ChartsIndexAt({ params }: LocaleParams) {
  const { view, locale } = await readParams(params);
  return <ChartsIndex context={readChartContext(view, locale)} />;
}
