import { Dashboard } from "@/app/_public/dashboard";
import { readChartContext, readParams, type ViewParams } from "@/app/_public/page-context";

export const dynamic = "force-static";

/** None at build time: a page is rendered when it is first asked for at a head. */
export function generateStaticParams() {
  return [];
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
