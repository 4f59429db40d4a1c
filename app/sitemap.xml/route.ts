import { defineFile } from "@/app/_public/files/define-file";
import { listAllCounts } from "@/db/published/counts";
import { findHead } from "@/db/published/heads";
import { noQuery } from "@/domain/addresses/page-queries";
import { publicAddresses } from "@/domain/addresses/public-addresses";
import { sitemap } from "@/domain/exports/sitemap";
import { readEnvironment } from "@/ops/environment";

export const dynamic = "force-dynamic";

/** Every page that search engines may list. */
export const GET = defineFile(noQuery, ({ db, view }) => {
  const pages = publicAddresses.flatMap(({ indexed }) => indexed);
  const figures = listAllCounts(db, view).map(({ id }) => `/counts/${id}`);
  const changed = findHead(db, view.at)?.day ?? view.day;
  const body = sitemap(readEnvironment(process.env).url, [...pages, ...figures], changed);
  return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
});
