import type { Metadata } from "next";
import { ChartsIndex } from "@/app/_public/charts/charts-index";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { chartsMetadata } from "@/app/_public/site/page-metadata";

export function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return chartsMetadata(params);
}

export default async function ChartsIndexAt({ params }: LocaleParams) {
  const { view, locale } = await readParams(params);
  return <ChartsIndex context={readChartContext(view, locale)} />;
}
