import type { Metadata } from "next";
import { ChartsIndex } from "@/app/_public/charts-index";
import { readChartContext, readParams, type ViewParams } from "@/app/_public/page-context";
import { chartsMetadata } from "@/app/_public/page-metadata";

export const dynamic = "force-dynamic";

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return chartsMetadata(params);
}

export default async function ChartsIndexAt({ params }: ViewParams) {
  const { view, locale } = await readParams(params);
  return <ChartsIndex context={readChartContext(view, locale)} />;
}
