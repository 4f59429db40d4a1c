import { notFound } from "next/navigation";
import { readChartContext, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { type ChartName, chartQuery, isChartName } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";

export type ChartParams = { params: Promise<{ locale: string; name: string }> };

/** Which chart an internal path asks for, for which choices, at which view. */
export async function readChart(
  params: ChartParams["params"],
  searchParams?: SearchParams["searchParams"],
): Promise<{ context: ChartContext; name: ChartName; choices: Choices }> {
  const { view, locale } = await readParams(params);
  const { name } = await params;
  if (!isChartName(name)) notFound();
  // What the query holds has been read by the chart's own schema; the chart reads the texts again itself.
  const given = searchParams ? await searchParams : {};
  if (searchParams) await readQuery(chartQuery(name), searchParams);
  const choices = Object.fromEntries(
    Object.entries(given).filter(([key, value]) => !["at", "known"].includes(key) && value !== ""),
  ) as Choices;
  return { context: readChartContext(view, locale), name, choices };
}
