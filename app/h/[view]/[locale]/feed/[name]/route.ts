import { feedResponse } from "@/app/_public/feeds/feed-response";
import { readParams } from "@/app/_public/site/page-context";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

type Context = { params: Promise<{ view: string; locale: string; name: string }> };

/** A feed as Atom, rendered once per head. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { view, locale } = await readParams(params);
  return feedResponse(view, locale, (await params).name);
}
