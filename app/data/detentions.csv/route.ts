import { csvStream } from "@/app/_public/csv-stream";
import { defineFace } from "@/app/_public/define-face";
import { detentionFiles } from "@/app/_public/detention-files";
import { plainQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

/** All logged detentions as one file, newest first, one line for each nationality and gender of one. */
export const GET = defineFace(plainQuery, ({ db, view }) =>
  csvStream(
    detentionFiles.columns,
    detentionFiles.rows(db, view, { sort: "newest" }),
    `vigilia-detentions-${view.at}.csv`,
  ),
);
