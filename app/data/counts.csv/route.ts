import { csvStream } from "@/app/_public/csv-stream";
import { defineFace } from "@/app/_public/define-face";
import { listAllCounts } from "@/db/published/counts";
import { readPublishers } from "@/db/published/labels";
import { countColumns, countRow } from "@/domain/faces/count-row";
import { plainQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

/** All published counts as one file. */
export const GET = defineFace(plainQuery, ({ db, view }) => {
  const publishers = readPublishers(db, view);
  const rows = listAllCounts(db, view).map((count) => countRow(count, publishers, view.at));
  return csvStream(countColumns, [rows][Symbol.iterator](), `vigilia-counts-${view.at}.csv`);
});
