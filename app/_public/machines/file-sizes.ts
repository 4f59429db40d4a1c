import { csvText } from "@/app/_public/files/csv-stream";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { countLines } from "@/db/published/count-lines";
import type { DataFile } from "@/domain/exports/package/data-files";
import type { Size } from "@/domain/exports/package/data-package";
import type { View } from "@/domain/view/view";
import { referenceFiles } from "./reference-files";

/** Returns what is known of each file without writing it: the number of lines, and the bytes of small files. */
export function fileSizes(db: PublishedDb, view: View): Partial<Record<DataFile["name"], Size>> {
  const small = Object.entries(referenceFiles).map(([name, { columns, rows }]) => {
    const lines = rows(db, view);
    return [name, { rows: lines.length, bytes: Buffer.byteLength(csvText(columns, lines, true)) }];
  });
  return {
    counts: { rows: countLines(db, view, "counts") },
    releases: { rows: countLines(db, view, "releases") },
    detentions: { rows: countLines(db, view, "detentions") },
    ...Object.fromEntries(small),
  };
}
