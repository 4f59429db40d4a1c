import { notFound } from "next/navigation";
import { pictureResponse } from "@/app/_public/picture/picture-response";
import { readChartContext, readParams } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";
import { cardPng } from "@/app/[locale]/cards/[card]/png/_parts/card-png";
import { publishedLedger } from "@/db/published/connection";
import { findCount } from "@/db/published/counts";

type Params = { params: Promise<{ locale: string; id: string }> };

/** Serves the card of a figure's page: its number with its whole sentence. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { view, locale } = await readParams(params);
  const { id } = await params;
  if (!findCount(publishedLedger(), view, id)) notFound();
  const request = {
    name: `counts/${id}` as const,
    context: readChartContext(view, locale),
    edition: readEdition(view),
  };
  const png = await cardPng({ ...request, format: "wide" });
  return pictureResponse(png, "png", `vigilia-${id}-${view.at}`);
}
