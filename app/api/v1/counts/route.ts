import { defineFile } from "@/app/_public/files/define-file";
import { nextPage } from "@/app/_public/lists/next-page";
import { readEdition } from "@/app/_public/site/read-edition";
import { listCounts } from "@/db/published/counts";
import { readPublishers } from "@/db/published/labels";
import { countsQuery } from "@/domain/addresses/counts-query";
import { licence } from "@/domain/charts/footer";
import { countExport } from "@/domain/exports/figure-export";

export const dynamic = "force-dynamic";

/** Serves the published counts with their parts, by date. */
export const GET = defineFile(countsQuery, ({ db, query, view, url }) => {
  const place = readEdition(view);
  const publishers = readPublishers(db, view);
  const { items, last } = nextPage(listCounts(db, view, { ...query, limit: query.limit + 1 }), query.limit);
  return Response.json({
    head: view.at,
    licence,
    items: items.map((count) => countExport(count, publishers, place)),
    next: last ? last.address(url, view, `${last.item.asOfFrom}.${last.item.id}`) : null,
  });
});
