import type { Metadata } from "next";
import { Dashboard } from "@/app/_public/dashboard/dashboard";
import { readChartContext, readParams, type ViewParams } from "@/app/_public/site/page-context";
import { dashboardMetadata } from "@/app/_public/site/page-metadata";

export const dynamic = "force-static";

/** None at build time: a page is rendered when it is first asked for at a head. */
export function generateStaticParams() {
  return [];
}

export function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  return dashboardMetadata(params);
}

export default async function DashboardPage({ params }: ViewParams) {
  const { view, locale } = await readParams(params);
  return (
    <Dashboard
      context={readChartContext(view, locale)}
      query={{ nationality: "all", period: "recent", on: undefined }}
    />
  );
}
