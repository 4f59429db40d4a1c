import { countFiles } from "@/app/_public/counts/count-files";
import { csvStream } from "@/app/_public/files/csv-stream";
import { defineFace } from "@/app/_public/files/define-face";
import { plainQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

/** All published counts as one file, the oldest first. */
export const GET = defineFace(plainQuery, ({ db, view }) =>
  csvStream(countFiles.columns, countFiles.rows(db, view, { sort: "oldest" }), `vigilia-counts-${view.at}.csv`),
);
