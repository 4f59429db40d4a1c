import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { bulkEdit } from "@/db/bulk-edits/bulk-edit";
import { newestChange } from "@/db/changes/has-conflict";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { findNewestHeader, findOpenBatch } from "@/db/releases/find-batch";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { newPersonRelease, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { bulkInput } from "@/domain/inputs/bulk";
import { countImportBatch } from "./count-import-batch";
import { findImport } from "./find-import";
import { actor, imported } from "./import-file.fixture";
import { undoImportJob } from "./import-jobs";

const sheet = [
  "Nombres;Apellidos;Cédula;Fecha de excarcelación;Lugar;Situación;Fuente",
  "Una;Ficticia Soto;V-91234561;08/01/2026;tocoron;Libertad plena;https://prensa-inventada.test/a",
  "Otra;Ficticia Soto;V-91234562;08/01/2026;tocoron;Libertad plena;https://prensa-inventada.test/a",
  "Conocida;Ficticia;V-91234567;08/01/2026;;Casa por cárcel;https://prensa-inventada.test/a",
].join("\n");

/** Imports the sheet after some lines by hand, and returns the import's number and its change. */
async function importedIn(db: Db) {
  const held = { from: "2025-06-01", publication: "draft", custody: [{ state: "prison", facility: "tocoron" }] };
  const known = { givenNames: "Conocida", surnames: "Ficticia", document: "V-91234567", detentions: [held] };
  written(await savePerson(db, actor, person(known), noon));
  written(await recordInBatch(db, actor, newPersonRelease({ surnames: "De la tanda" }), noon));
  const { id } = await imported(db, sheet);
  return { id, change: findImport(db, id)?.change ?? 0 };
}

const edit = (db: Db, of: number, typed: object) =>
  bulkEdit(
    db,
    actor,
    bulkInput.parse({ requestId: randomUUID(), seen: String(newestChange(db)), of: String(of), ...typed }),
    noon,
  );

test("an import lands in a batch of its own, with its releases and its other events, beside the batch of the day", async () => {
  const db = await openTestLedger();
  const { change } = await importedIn(db);
  expect(countImportBatch(db, change)).toEqual({ draft: 3 });
  expect(findOpenBatch(db, actor.id, 10)?.lines).toHaveLength(1);
  expect(findNewestHeader(db, actor.id)?.header).toMatchObject({ day: "2026-03-09" });
});

test("the batch of an import is published as a whole, and then withdrawn as a whole with a public reason", async () => {
  const db = await openTestLedger();
  const { change } = await importedIn(db);
  const published = written(await edit(db, change, { action: "publish" })).bulk;
  expect(published?.tally).toEqual({ "published release": 2, "published detention": 1 });
  expect(countImportBatch(db, change)).toEqual({ published: 3 });
  written(await edit(db, change, { action: "withdraw", publicReason: "source_error" }));
  expect(countImportBatch(db, change)).toEqual({ withdrawn: 3 });
});

test("an import that was undone has no batch any more", async () => {
  const db = await openTestLedger();
  const { id, change } = await importedIn(db);
  const job = await startJob(db, actor.id, "import_undo", noon, { import: id, locale: "es" });
  await runJob(db, job.id, (_report, each) => undoImportJob(db, each));
  expect(findImport(db, id)?.change).toBeNull();
  expect(countImportBatch(db, change)).toBeUndefined();
});
