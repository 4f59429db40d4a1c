import type { Metadata } from "next";
import { ChartsIndex } from "@/app/_public/charts/charts-index";
import { readChartContext, readParams, type ViewParams } from "@/app/_public/site/page-context";
import { chartsMetadata } from "@/app/_public/site/page-metadata";

export const dynamic = "force-static";

/** None at build time: a page is rendered when it is first asked for at a head. */
export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return chartsMetadata(params);
}

export default async function ChartsIndexAt({ params }: ViewParams) {
  const { view, locale } = await readParams(params);
  return <ChartsIndex context={readChartContext(view, locale)} />;
}
