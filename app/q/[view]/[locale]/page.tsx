import { Dashboard } from "@/app/_public/dashboard";
import { readChartContext, readParams, type ViewParams } from "@/app/_public/page-context";
import { readQuery, type SearchParams } from "@/app/_public/read-query";
import { dashboardQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

export default async function DashboardPage({ params, searchParams }: ViewParams & SearchParams) {
  const { view, locale } = await readParams(params);
  return <Dashboard context={readChartContext(view, locale)} query={await readQuery(dashboardQuery, searchParams)} />;
}
