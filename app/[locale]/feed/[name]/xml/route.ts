import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { feedResponse } from "@/app/[locale]/feed/[name]/xml/_parts/feed-response";

type Context = { params: Promise<Awaited<LocaleParams["params"]> & { name: string }> };

/** Serves a feed as Atom. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { view, locale } = await readParams(params);
  return feedResponse(view, locale, (await params).name);
}
