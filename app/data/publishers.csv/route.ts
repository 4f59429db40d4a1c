import { csvStream } from "@/app/_public/files/csv-stream";
import { defineFile } from "@/app/_public/files/define-file";
import { referenceFiles } from "@/app/_public/machines/reference-files";
import { plainQuery } from "@/domain/addresses/page-queries";

export const dynamic = "force-dynamic";

const { columns, rows } = referenceFiles.publishers;

/** Serves all publishers as one file. */
export const GET = defineFile(plainQuery, ({ db, view }) =>
  csvStream(columns, [rows(db, view)][Symbol.iterator](), `vigilia-publishers-${view.at}.csv`),
);
