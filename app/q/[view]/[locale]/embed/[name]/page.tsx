import type { Metadata } from "next";
import { type ChartParams, readChart } from "@/app/_public/chart-params";
import { EmbeddedChart } from "@/app/_public/embedded-chart";
import { embedMetadata } from "@/app/_public/page-metadata";
import type { SearchParams } from "@/app/_public/read-query";

export const dynamic = "force-dynamic";

export async function generateMetadata({ params, searchParams }: ChartParams & SearchParams): Promise<Metadata> {
  return embedMetadata(await readChart(params, searchParams));
}

export default async function EmbeddedChartAt({ params, searchParams }: ChartParams & SearchParams) {
  return <EmbeddedChart {...(await readChart(params, searchParams))} />;
}
