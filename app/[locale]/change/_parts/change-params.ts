import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { readQuery, type SearchParams } from "@/app/_public/site/read-query";
import { changeQuery } from "@/domain/addresses/page-queries";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";

/** Returns the counts and the view for which an internal path requests the change. */
export async function readChange(
  params: LocaleParams["params"],
  searchParams?: SearchParams["searchParams"],
): Promise<{ context: ChartContext; query: Choices }> {
  const { view, locale } = await readParams(params);
  const { publisher, from, to } = searchParams ? await readQuery(changeQuery, searchParams) : changeQuery.parse({});
  return { context: readChartContext(view, locale), query: { publisher, from, to } };
}
