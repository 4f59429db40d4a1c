import { notFound } from "next/navigation";
import { isCardName } from "@/app/_public/picture/card-of";
import { pictureResponse } from "@/app/_public/picture/picture-response";
import { type LocaleParams, readChartContext, readParams } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";
import { cardPng } from "@/app/[locale]/cards/[card]/png/_parts/card-png";

type Params = { params: Promise<Awaited<LocaleParams["params"]> & { card: string }> };

/** Serves the card of a page: `<name>` at 1200 × 630, or `<name>.square`. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { view, locale } = await readParams(params);
  const [name = "", shape] = (await params).card.split(".");
  if (!isCardName(name)) notFound();
  const format = shape === "square" ? "square" : "wide";
  const png = await cardPng(name, readChartContext(view, locale), readEdition(view), format);
  return pictureResponse(png, "png", `vigilia-${name}-${format}-${view.at}`);
}
