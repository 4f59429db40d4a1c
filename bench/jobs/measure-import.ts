import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { findImport } from "@/db/imports/find-import";
import { createImport, reviseImport } from "@/db/imports/save-import";
import { importFile, readFacts, readLayout } from "@/db/jobs/import-files";
import { openDatabase } from "@/db/ledger/open";
import { confirmedMapping } from "@/domain/imports/confirmed-mapping";
import { guessColumns } from "@/domain/imports/guess-columns";
import { usualDefaults } from "@/domain/imports/import-fields";
import { inventedFile } from "./invented-file";
import { type MeasuredJob, underPublicLoad } from "./under-public-load";

/** Imports a file of `rows` invented rows and measures each step under public load. */
export async function measureImport(
  databasePath: string,
  rows: number,
  publication: "draft" | "published",
): Promise<MeasuredJob[]> {
  const db = openDatabase(databasePath, 5000);
  try {
    const text = inventedFile(rows);
    const id = await createImport(db, "bench", createHash("sha256").update(text).digest("hex"), new Date());
    writeFileSync(importFile(db, id, "upload"), text);
    const measured = await underPublicLoad(databasePath, async (measure) => {
      const input = { import: id, locale: "es" };
      await measure("import_read", input);
      const columns = guessColumns(readLayout(db, id)?.headers ?? []);
      const mapping = { columns, defaults: usualDefaults, publication };
      const facts = readFacts(db, id);
      await reviseImport(db, id, { mapping: facts ? confirmedMapping(mapping, facts) : mapping });
      await measure("import_simulate", input);
      await measure("import_apply", input);
    });
    const counts = findImport(db, id)?.counts;
    if (counts?.new !== rows) throw new Error(`not every row was imported: ${JSON.stringify(counts)}`);
    return measured;
  } finally {
    db.$client.close();
  }
}
