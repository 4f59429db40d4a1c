import type { Metadata } from "next";
import { ChartPage } from "@/app/_public/charts/chart-page";
import { type ChartParams, readChart } from "@/app/_public/charts/chart-params";
import { chartMetadata } from "@/app/_public/site/page-metadata";

export const dynamic = "force-static";

/** None at build time: a page is rendered when it is first asked for at a head. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ChartParams): Promise<Metadata> {
  return chartMetadata(await readChart(params));
}

export default async function ChartPageAt({ params }: ChartParams) {
  return <ChartPage {...(await readChart(params))} />;
}
