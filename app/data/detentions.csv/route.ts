import { detentionFiles } from "@/app/_public/detentions/detention-files";
import { csvStream } from "@/app/_public/files/csv-stream";
import { defineFace } from "@/app/_public/files/define-face";
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
