import type { Metadata } from "next";
import { Dashboard } from "@/app/_public/dashboard/dashboard";
import { readChartContext, readParams, type ViewParams } from "@/app/_public/site/page-context";
import { dashboardMetadata } from "@/app/_public/site/page-metadata";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { dashboardQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return dashboardMetadata(params);
}

export default async function DashboardPage({ params, searchParams }: ViewParams & SearchParams) {
  const { view, locale } = await readParams(params);
  return <Dashboard context={readChartContext(view, locale)} query={await readQuery(dashboardQuery, searchParams)} />;
}
