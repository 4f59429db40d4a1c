import type { Metadata } from "next";
import { ChartPage } from "@/app/_public/chart-page";
import { type ChartParams, readChart } from "@/app/_public/chart-params";
import { chartMetadata } from "@/app/_public/page-metadata";
import type { SearchParams } from "@/app/_public/read-query";

export const dynamic = "force-dynamic";

export async function generateMetadata({ params, searchParams }: ChartParams & SearchParams): Promise<Metadata> {
  return chartMetadata(await readChart(params, searchParams));
}

export default async function ChartPageAt({ params, searchParams }: ChartParams & SearchParams) {
  return <ChartPage {...(await readChart(params, searchParams))} />;
}
