import { type ChartParams, readChart } from "@/app/_public/charts/chart-params";
import { readEdition } from "@/app/_public/site/read-edition";
import { queryOf } from "@/app/_public/site/read-query";
import { drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import type { ChartSpec } from "@/domain/charts/spec";
import type { Edition } from "@/domain/view/edition";

type ChartRequest = Awaited<ReturnType<typeof readChart>> & { spec: ChartSpec; edition: Edition };

/** Returns a route handler that serves a chart's file; 404 with a reason if nothing is published for the choices. */
export function defineChartFile(answer: (request: ChartRequest) => Response | Promise<Response>) {
  return async (request: Request, { params }: ChartParams): Promise<Response> => {
    const chart = await readChart(params, queryOf(request));
    const spec = drawChart(chart.name, chart.context, chart.choices);
    if (isAbsent(spec)) return new Response(spec.absent, { status: 404 });
    return answer({ ...chart, spec, edition: readEdition(chart.context.view) });
  };
}
