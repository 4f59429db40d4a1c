import type { Metadata } from "next";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { dashboardMetadata } from "@/app/_public/site/page-metadata";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { Dashboard } from "@/app/[locale]/_parts/dashboard";
import { dashboardQuery } from "@/domain/addresses/page-queries";

export async function generateMetadata({ params, searchParams }: LocaleParams & SearchParams): Promise<Metadata> {
  return dashboardMetadata(params, await readQuery(dashboardQuery, searchParams));
}

export default async function DashboardPage({ params, searchParams }: LocaleParams & SearchParams) {
  const { view, locale } = await readParams(params);
  return <Dashboard context={readChartContext(view, locale)} query={await readQuery(dashboardQuery, searchParams)} />;
}
