import { countFiles } from "@/app/_public/counts/count-files";
import { defineFile } from "@/app/_public/files/define-file";
import { listCsv } from "@/app/_public/files/list-file";
import { plainQuery } from "@/domain/addresses/page-queries";

export const dynamic = "force-dynamic";

/** Serves all published counts as one file, oldest first. */
export const GET = defineFile(plainQuery, ({ db, view }) => listCsv(countFiles, db, view, { sort: "oldest" }));
