import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { clearImportFiles, importFile, importFolder, readLayout } from "@/db/jobs/import-files";
import { readResults } from "@/db/jobs/import-results";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { people } from "@/db/schema/people";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { usualDefaults } from "@/domain/imports/import-fields";
import { applyImportJob, simulateImport } from "./import-jobs";
import { readImport } from "./read-import";
import { createImport, rememberMapping, reviseImport } from "./save-import";

const actor = "user:1";
const work = { import_read: readImport, import_simulate: simulateImport, import_apply: applyImportJob };
const mapping = {
  columns: { givenNames: 0, surnames: 1, document: 2 },
  defaults: { ...usualDefaults, day: "2026-01-08" },
  publication: "draft" as const,
};

/**
 * Uploads a file without a header row, reads it as if it had one, and chooses its columns. Its headers are then the
 * first person's data.
 */
async function bring(db: Db): Promise<number> {
  const id = await createImport(db, actor, "hash", noon);
  writeFileSync(importFile(db, id, "upload"), "Zutanita;Borrascosa;V-1\nFulanita;Nublada;V-2");
  await reviseImport(db, id, { reading: { headerRow: 1 } });
  await run(db, id, "import_read");
  await reviseImport(db, id, { mapping });
  return id;
}

/** `meanwhile` runs each time the job reports its progress. */
async function run(db: Db, id: number, kind: keyof typeof work, meanwhile = () => {}) {
  const job = await startJob(db, actor, kind, noon, { import: id, locale: "es" });
  await runJob(db, job.id, (report, each) =>
    work[kind](db, each, (done, total) => {
      meanwhile();
      return report(done, total);
    }),
  );
  return findNewestJob(db, kind);
}

test("no row or header of an upload is in the ledger's file, only in files next to it", async () => {
  const db = await openTestLedger();
  const id = await bring(db);
  expect(readLayout(db, id)).toMatchObject({ headers: ["Zutanita", "Borrascosa", "V-1"], rows: 1 });
  await rememberMapping(db, readLayout(db, id)?.headers ?? [], mapping);
  await run(db, id, "import_simulate");
  const bytes = ["", "-wal"].map((suffix) => readFileSync(db.$client.name + suffix, "latin1").toLowerCase()).join();
  for (const name of ["zutanita", "borrascosa", "fulanita", "nublada"]) expect(bytes).not.toContain(name);
});

test("after an erasure removed its files, an import stores no row of them and needs a new upload", async () => {
  const db = await openTestLedger();
  const id = await bring(db);
  clearImportFiles(db);
  expect((await run(db, id, "import_simulate"))?.result).toBe("null");
  expect((await run(db, id, "import_apply"))?.result).toBe("null");
  expect([readLayout(db, id), readResults(db, id), db.select().from(people).all().length]).toEqual([
    undefined,
    undefined,
    0,
  ]);
});

test.each(["import_simulate", "import_apply"] as const)(
  "if a person is erased while a job (%s) runs, the job writes no file with rows of the upload afterwards",
  async (kind) => {
    const db = await openTestLedger();
    const id = await bring(db);
    expect((await run(db, id, kind, () => clearImportFiles(db)))?.state).toBe("done");
    expect(readdirSync(importFolder(db))).toEqual([]);
  },
);
