import { notFound } from "next/navigation";
import { isCardName } from "@/app/_public/picture/card-of";
import { cardPng } from "@/app/_public/picture/card-png";
import { pictureResponse } from "@/app/_public/picture/picture-response";
import { readChartContext, readParams, type ViewParams } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";

export const dynamic = "force-static";

/** None at build time: a card is drawn when it is first asked for at a head. */
export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<Awaited<ViewParams["params"]> & { card: string }> };

/** The card of a page, `<name>` at 1200 × 630 or `<name>.square`. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { view, locale } = await readParams(params);
  const [name = "", shape] = (await params).card.split(".");
  if (!isCardName(name)) notFound();
  const format = shape === "square" ? "square" : "wide";
  const png = await cardPng(name, readChartContext(view, locale), readEdition(view), format);
  return pictureResponse(png, "png", `vigilia-${name}-${format}-${view.at}`);
}
