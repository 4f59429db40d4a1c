import { csvStream } from "@/app/_public/files/csv-stream";
import { defineFace } from "@/app/_public/files/define-face";
import { releaseFiles } from "@/app/_public/releases/release-files";
import { plainQuery } from "@/domain/queries/public-pages";

export const dynamic = "force-dynamic";

/** All logged releases as one file, newest first, one line for each nationality and gender of a release. */
export const GET = defineFace(plainQuery, ({ db, view }) =>
  csvStream(releaseFiles.columns, releaseFiles.rows(db, view, { sort: "newest" }), `vigilia-releases-${view.at}.csv`),
);
