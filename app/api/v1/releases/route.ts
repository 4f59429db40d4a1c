import { defineFile } from "@/app/_public/files/define-file";
import { nextPage } from "@/app/_public/lists/next-page";
import { readEdition } from "@/app/_public/site/read-edition";
import { readPublicSettings } from "@/db/published/labels";
import { listReleases } from "@/db/published/releases";
import { keyOf, writtenKey } from "@/domain/addresses/record-key";
import { releasesQuery } from "@/domain/addresses/releases-query";
import { licence } from "@/domain/charts/footer";
import { releaseExport } from "@/domain/exports/release-export";

export const dynamic = "force-dynamic";

/** Serves the releases of this ledger, newest first. */
export const GET = defineFile(releasesQuery, ({ db, query, view, url }) => {
  const place = readEdition(view);
  const { limit } = query;
  const { homeCountry } = readPublicSettings(db, view);
  const { items, last } = nextPage(listReleases(db, view, { ...query, limit: limit + 1 }, homeCountry), limit);
  return Response.json({
    head: view.at,
    licence,
    items: items.map((release) => releaseExport(release, place)),
    next: last ? last.address(url, view, writtenKey(keyOf(last.item))) : null,
  });
});
