import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { clearImportFiles, importFile, importFolder, readLayout, readResults } from "@/db/jobs/import-files";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { people } from "@/db/schema/people";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { usualDefaults } from "@/domain/imports/import-fields";
import { applyImportJob, readImport, simulateImport } from "./import-jobs";
import { createImport, rememberMapping, reviseImport } from "./save-import";

const actor = "user:1";
const work = { import_read: readImport, import_simulate: simulateImport, import_apply: applyImportJob };
const mapping = {
  columns: { givenNames: 0, surnames: 1, document: 2 },
  defaults: { ...usualDefaults, day: "2026-01-08" },
  publication: "draft" as const,
};

/** An upload without a header row, whose first person's data are the headers, read and with its columns chosen. */
async function bring(db: Db): Promise<number> {
  const id = await createImport(db, actor, "hash", noon);
  writeFileSync(importFile(db, id, "upload"), "Zutanita;Borrascosa;V-1\nFulanita;Nublada;V-2");
  await run(db, id, "import_read");
  await reviseImport(db, id, { mapping });
  return id;
}

/** `meanwhile`: what happens each time that the job reports its progress. */
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

test("no row and no header of an upload is in the ledger's file, only next to it", async () => {
  const db = await openTestLedger();
  const id = await bring(db);
  expect(readLayout(db, id)).toMatchObject({ headers: ["Zutanita", "Borrascosa", "V-1"], rows: 1 });
  await rememberMapping(db, readLayout(db, id)?.headers ?? [], mapping);
  await run(db, id, "import_simulate");
  const bytes = ["", "-wal"].map((suffix) => readFileSync(db.$client.name + suffix, "latin1").toLowerCase()).join();
  for (const name of ["zutanita", "borrascosa", "fulanita", "nublada"]) expect(bytes).not.toContain(name);
});

test("an import whose files are removed, because a person is erased, keeps no row of them and has to be uploaded again", async () => {
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
  "while a job (%s) runs a person is erased: it writes no file with rows of the upload afterwards",
  async (kind) => {
    const db = await openTestLedger();
    const id = await bring(db);
    expect((await run(db, id, kind, () => clearImportFiles(db)))?.state).toBe("done");
    expect(readdirSync(importFolder(db))).toEqual([]);
  },
);
