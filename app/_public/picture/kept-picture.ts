import { type ChartParams, readChart } from "@/app/_public/charts/chart-params";
import { readEdition } from "@/app/_public/site/read-edition";
import type { ChartSpec } from "@/domain/chart/spec";
import { drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import type { Edition } from "@/domain/view/edition";

type Shown = { spec: ChartSpec; edition: Edition };

/**
 * Answers with a picture of a chart with its default choices; kept by Next until the head moves, so it reads nothing of
 * the request but its path. 404 with the reason where nothing is published.
 */
export function defineKeptPicture(answer: (shown: Shown) => Response | Promise<Response>) {
  return async (_: Request, { params }: ChartParams): Promise<Response> => {
    const { name, context } = await readChart(params);
    const spec = drawChart(name, context);
    if (isAbsent(spec)) return new Response(spec.absent, { status: 404 });
    return answer({ spec, edition: readEdition(context.view) });
  };
}
