import type { Metadata } from "next";
import { type ChartParams, readChart } from "@/app/_public/charts/chart-params";
import { embedMetadata } from "@/app/_public/site/page-metadata";
import type { SearchParams } from "@/app/_public/site/read-query";
import { EmbeddedChart } from "@/app/[locale]/embed/[name]/_parts/embedded-chart";

export async function generateMetadata({ params, searchParams }: ChartParams & SearchParams): Promise<Metadata> {
  return embedMetadata(await readChart(params, searchParams));
}

export default async function EmbeddedChartAt({ params, searchParams }: ChartParams & SearchParams) {
  return <EmbeddedChart {...(await readChart(params, searchParams))} />;
}
