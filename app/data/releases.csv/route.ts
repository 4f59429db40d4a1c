import { csvStream } from "@/app/_public/csv-stream";
import { defineFace } from "@/app/_public/define-face";
import type { PublishedDb } from "@/db/open-published";
import { walkReleases } from "@/db/published/walk-releases";
import { releaseColumns, releaseRows } from "@/domain/faces/release-rows";
import { plainQuery } from "@/domain/queries/public-pages";
import type { View } from "@/domain/view/view";

export const dynamic = "force-dynamic";

/** All logged releases as one file, newest first, one line for each nationality and gender of a release. */
export const GET = defineFace(plainQuery, ({ db, view }) =>
  csvStream(releaseColumns, pages(db, view), `vigilia-releases-${view.at}.csv`),
);

/** Page by page at one head: what is published meanwhile is not in the file. */
function* pages(db: PublishedDb, view: View) {
  for (const page of walkReleases(db, view, 500)) yield page.flatMap((release) => releaseRows(release, view.at));
}
