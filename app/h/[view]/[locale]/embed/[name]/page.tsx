import type { Metadata } from "next";
import { type ChartParams, readChart } from "@/app/_public/charts/chart-params";
import { EmbeddedChart } from "@/app/_public/charts/embedded-chart";
import { embedMetadata } from "@/app/_public/site/page-metadata";

export const dynamic = "force-static";

/** None at build time: a page is rendered when it is first asked for at a head. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ChartParams): Promise<Metadata> {
  return embedMetadata(await readChart(params));
}

export default async function EmbeddedChartAt({ params }: ChartParams) {
  return <EmbeddedChart {...(await readChart(params))} />;
}
