import type { Metadata } from "next";
import { Dashboard } from "@/app/_public/dashboard/dashboard";
import { readChartContext, readParams } from "@/app/_public/site/page-context";
import { dashboardMetadata } from "@/app/_public/site/page-metadata";
import { dashboardQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ view: string; locale: string; choice: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return dashboardMetadata(params);
}

/** The dashboard with its switches, which the proxy wrote into the path: `foreign_or_dual.recent`. */
export default async function SwitchedDashboardPage({ params }: Props) {
  const { view, locale } = await readParams(params);
  const [nationality, period] = (await params).choice.split(".");
  const query = dashboardQuery.parse({ nationality, period });
  return <Dashboard context={readChartContext(view, locale)} query={query} />;
}
