import { notFound } from "next/navigation";
import { readChart } from "@/app/_public/charts/chart-params";
import { isCardName } from "@/app/_public/picture/card-of";
import { pictureResponse } from "@/app/_public/picture/picture-response";
import { parseCardPath } from "@/app/_public/site/card-path";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";
import { queryOf } from "@/app/_public/site/read-query";
import { cardPng } from "@/app/[locale]/cards/[card]/png/_parts/card-png";
import { isChartName } from "@/domain/charts/catalogue";

type Params = { params: Promise<Awaited<LocaleParams["params"]> & { card: string }> };

/**
 * Serves the card of a page: `<name>` at 1200 × 630, `<name>.square`, or `<name>.landscape`. A chart's card shows the
 * choices of its address.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { view, locale } = await readParams(params);
  const { name, format } = parseCardPath((await params).card);
  if (!isCardName(name)) notFound();
  const edition = readEdition(view);
  const { context, choices } = isChartName(name)
    ? await readChart(Promise.resolve({ locale, name }), queryOf(request))
    : { context: readChartContext(view, locale), choices: {} };
  const png = await cardPng({ name, choices, context, edition, format });
  return pictureResponse(png, "png", `vigilia-${name}-${format}-${view.at}`);
}
