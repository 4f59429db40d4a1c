import { csvStream } from "@/app/_public/csv-stream";
import { defineFace } from "@/app/_public/define-face";
import type { PublishedDb } from "@/db/open-published";
import { readPublicSettings } from "@/db/published/labels";
import { findKey, listReleases } from "@/db/published/releases";
import { releaseColumns, releaseRows } from "@/domain/faces/release-rows";
import { plainQuery } from "@/domain/queries/public-pages";
import { releasesQuery } from "@/domain/queries/releases-query";
import type { View } from "@/domain/view/view";

export const dynamic = "force-dynamic";

const pageSize = 500;

/** All logged releases as one file, newest first, one line for each nationality and gender of a release. */
export const GET = defineFace(plainQuery, ({ db, view }) =>
  csvStream(releaseColumns, pages(db, view), `vigilia-releases-${view.at}.csv`),
);

/** Page by page at one head: what is published meanwhile is not in the file. */
function* pages(db: PublishedDb, view: View) {
  const { homeCountry } = readPublicSettings(db, view);
  let after: string | undefined;
  for (;;) {
    const query = releasesQuery.parse({ after, limit: String(pageSize) });
    const found = listReleases(db, view, query, homeCountry);
    const last = found.at(-1);
    if (!last) return;
    yield found.flatMap((release) => releaseRows(release, view.at));
    after = findKey(db, view, last.number);
  }
}
