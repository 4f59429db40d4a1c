import type { Metadata } from "next";
import { type ChartParams, readChart } from "@/app/_public/charts/chart-params";
import { chartMetadata } from "@/app/_public/site/page-metadata";
import type { SearchParams } from "@/app/_public/site/read-query";
import { ChartPage } from "@/app/[locale]/charts/[name]/_parts/chart-page";

export async function generateMetadata({ params, searchParams }: ChartParams & SearchParams): Promise<Metadata> {
  return chartMetadata(await readChart(params, searchParams));
}

export default async function ChartPageAt({ params, searchParams }: ChartParams & SearchParams) {
  return <ChartPage {...(await readChart(params, searchParams))} />;
}
