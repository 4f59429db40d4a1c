import { type ChartParams, readChart } from "@/app/_public/charts/chart-params";
import { readEdition } from "@/app/_public/site/read-edition";
import { queryOf, type SearchParams } from "@/app/_public/site/read-query";
import { drawChart, hasPeriod, isChartName } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import type { ChartSpec } from "@/domain/charts/spec";
import { spanOf } from "@/domain/values/partial-day";
import type { Edition } from "@/domain/view/edition";

type Period = { from?: string; to?: string };
type ChartRequest = Awaited<ReturnType<typeof readChart>> & { spec: ChartSpec; period: Period; edition: Edition };

/** Returns a route handler that serves a chart's file; 404 with a reason if nothing is published for the choices. */
export function defineChartFile(answer: (request: ChartRequest) => Response | Promise<Response>) {
  return async (request: Request, { params }: ChartParams): Promise<Response> => {
    const { period, others } = await splitPeriod((await params).name, queryOf(request));
    const chart = await readChart(params, Promise.resolve(others));
    const spec = drawChart(chart.name, chart.context, chart.choices);
    if (isAbsent(spec)) return new Response(spec.absent, { status: 404 });
    return answer({ ...chart, spec: within(spec, period), period, edition: readEdition(chart.context.view) });
  };
}

/** Separates the period of a data file from the choices of its chart. */
async function splitPeriod(name: string, query: SearchParams["searchParams"]) {
  const given = await query;
  if (isChartName(name) && hasPeriod(name)) return { period: {}, others: given };
  const { from, to, ...others } = given;
  return { period: { ...(from && { from: String(from) }), ...(to && { to: String(to) }) }, others };
}

/** Returns the chart with only the rows whose date may fall in a period. A row without a date is in no period. */
function within(spec: ChartSpec, { from, to }: Period): ChartSpec {
  if (from === undefined && to === undefined) return spec;
  const rows = spec.table.rows.filter(({ facts: { asOf } }) => {
    if (asOf === null) return false;
    const span = spanOf(asOf);
    return (from === undefined || span.to >= from) && (to === undefined || span.from <= to);
  });
  return { ...spec, table: { ...spec.table, rows } };
}
