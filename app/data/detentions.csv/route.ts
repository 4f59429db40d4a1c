import { detentionFiles } from "@/app/_public/detentions/detention-files";
import { defineFile } from "@/app/_public/files/define-file";
import { listCsv } from "@/app/_public/files/list-file";
import { plainQuery } from "@/domain/addresses/page-queries";

export const dynamic = "force-dynamic";

/** Serves all detentions as one file, newest first, one line for each nationality and gender of a detention. */
export const GET = defineFile(plainQuery, ({ db, view }) => listCsv(detentionFiles, db, view, { sort: "newest" }));
