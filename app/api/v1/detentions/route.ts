import { defineFile } from "@/app/_public/files/define-file";
import { nextPage } from "@/app/_public/lists/next-page";
import { readEdition } from "@/app/_public/site/read-edition";
import { listDetentions } from "@/db/published/detentions";
import { readPublicSettings } from "@/db/published/labels";
import { detentionsQuery } from "@/domain/addresses/detentions-query";
import { keyOf, writtenKey } from "@/domain/addresses/record-key";
import { licence } from "@/domain/charts/footer";
import { detentionExport } from "@/domain/exports/detention-export";

export const dynamic = "force-dynamic";

/** Serves the detentions of this ledger by first day, newest first. */
export const GET = defineFile(detentionsQuery, ({ db, query, view, url }) => {
  const place = readEdition(view);
  const { limit } = query;
  const { homeCountry } = readPublicSettings(db, view);
  const { items, last } = nextPage(listDetentions(db, view, { ...query, limit: limit + 1 }, homeCountry), limit);
  return Response.json({
    head: view.at,
    licence,
    items: items.map((detention) => detentionExport(detention, place)),
    next: last ? last.address(url, view, writtenKey(keyOf(last.item))) : null,
  });
});
