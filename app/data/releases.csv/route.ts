import { defineFile } from "@/app/_public/files/define-file";
import { listCsv } from "@/app/_public/files/list-file";
import { releaseFiles } from "@/app/_public/releases/release-files";
import { plainQuery } from "@/domain/addresses/page-queries";

export const dynamic = "force-dynamic";

/** Serves all releases as one file, newest first, one line for each nationality and gender of a release. */
export const GET = defineFile(plainQuery, ({ db, view }) => listCsv(releaseFiles, db, view, { sort: "newest" }));
