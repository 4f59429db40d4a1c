import { notFound } from "next/navigation";
import { readChartContext, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { type ChartName, chartQuery, isChartName } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";

export type ChartParams = { params: Promise<{ locale: string; name: string }> };

/** Returns the chart, choices and view that an internal path requests. */
export async function readChart(
  params: ChartParams["params"],
  searchParams?: SearchParams["searchParams"],
): Promise<{ context: ChartContext; name: ChartName; choices: Choices }> {
  const { view, locale } = await readParams(params);
  const { name } = await params;
  if (!isChartName(name)) notFound();
  // The chart's own schema has already validated the query. The chart parses the raw texts again.
  const given = searchParams ? await searchParams : {};
  if (searchParams) await readQuery(chartQuery(name), searchParams);
  const choices = Object.fromEntries(
    Object.entries(given).filter(([key, value]) => !["at", "known"].includes(key) && value !== ""),
  ) as Choices;
  return { context: readChartContext(view, locale), name, choices };
}
