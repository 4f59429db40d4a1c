import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { storeMarks } from "@/db/current-rows/store-marks";
import { findDocument } from "@/db/history/read-document";
import { imported } from "@/db/imports/import-file.fixture";
import { createImport } from "@/db/imports/save-import";
import { importFile } from "@/db/jobs/import-files";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { storeList } from "@/db/pasted-lists/list-files";
import { savePerson } from "@/db/people/save-person";
import { returnRecord } from "@/db/records/return-record";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { jobs } from "@/db/schema/jobs";
import { count, groupRelease, newPersonRelease, onto, person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { plansOf } from "@/db/testing/plans-of";
import { recordOf, written } from "@/db/testing/written";
import { returnInput } from "@/domain/inputs/review";
import type { Release } from "@/domain/records/release";
import { withReleases } from "@/domain/rules/releases-of";
import {
  type UnfinishedKind,
  unfinishedByJob,
  unfinishedByProposal,
  unfinishedByPublication,
  unfinishedKinds,
} from "@/domain/unfinished/unfinished-kinds";
import { listUnfinished, unfinishedReaders } from "./list-unfinished";

const me = { id: "user:1" };
const colleague = { id: "user:2" };
const looking = { viewer: me.id, now: noon, most: 100 };

const finished = async (db: Db, id: number, state: "failed" | "done") => {
  db.update(jobs).set({ state }).run();
  return id;
};

/** Leaves one thing of each kind unfinished, each in a ledger of its own. */
const left: Record<UnfinishedKind, (db: Db) => Promise<unknown>> = {
  returned: async (db) => {
    const named = { disclosure: "named", "consent.basis": "own" };
    const { id, version } = recordOf(await recordRelease(db, me, newPersonRelease(named), noon), "person");
    const input = returnInput.parse({
      requestId: randomUUID(),
      type: "person",
      id,
      version,
      reason: "Falta la fuente",
    });
    return written(await returnRecord(db, colleague, input, noon));
  },
  consent_ending: (db) => withConsentUntil(db, "2026-03-20"),
  to_review: (db) =>
    recordRelease(db, colleague, newPersonRelease({ disclosure: "named", "consent.basis": "own" }), noon),
  job_failed: async (db) => finished(db, (await startJob(db, me.id, "long_change", noon, {})).id, "failed"),
  import_open: async (db) => {
    const id = await createImport(db, me.id, "0".repeat(64), noon);
    writeFileSync(importFile(db, id, "upload"), "Nombres\n");
  },
  list_open: async (db) => {
    storeList(db, "list-left-open", { values: {} });
    await finished(db, (await startJob(db, me.id, "list_record", noon, { list: "list-left-open" })).id, "done");
  },
  import_refused: (db) => imported(db, `${sheetHead}\nUna;Ficticia;08/01/2026\nOtra;Ficticia;no se sabe`),
  batch: (db) => recordInBatch(db, me, newPersonRelease(), noon),
  import_drafts: (db) => imported(db, `${sheetHead}\nUna;Ficticia;08/01/2026`),
  own_drafts: (db) => recordRelease(db, me, newPersonRelease({ publication: "draft" }), noon),
  other_drafts: (db) => saveCount(db, me, count({ publication: "draft" }), noon),
  own_waiting: (db) => recordRelease(db, me, newPersonRelease({ disclosure: "named", "consent.basis": "own" }), noon),
  left_by_others: (db) => recordRelease(db, colleague, newPersonRelease({ publication: "draft" }), noon),
  unsourced: async (db) => {
    await recordRelease(db, me, newPersonRelease(), noon);
    const { document } = findDocument(db, "person", "1") ?? {};
    if (!document) throw new Error("the person was not recorded");
    // Only records from before the rule about sources are public without one.
    const detentions = document.facts.detentions.map((each) => withReleases({ ...each, citations: [] }, uncited));
    const facts = { ...document.facts, detentions };
    await inTransaction<void>(db, (tx) => storeMarks(tx, { ...document, facts }, 2, { waits: false, isReturn: false }));
  },
  group_open: (db) => recordRelease(db, me, groupRelease(), noon),
  duplicate: async (db) => {
    const twin = { givenNames: "Inventada Zoraida", surnames: "Ficticia Borrascosa", document: "V-91234567" };
    await savePerson(db, me, person(twin), noon);
    await savePerson(db, me, person(twin), noon);
  },
  job_running: (db) => startJob(db, me.id, "long_change", noon, {}),
};

const uncited = (release: Release): Release => ({ ...release, citations: [] });

const sheetHead = "Nombres;Apellidos;Fecha de excarcelación";

async function withConsentUntil(db: Db, consentUntil: string) {
  const named = { disclosure: "named", "consent.basis": "own", "consent.until": consentUntil, detentions: [] };
  return savePerson(db, me, person(named), noon);
}

test.each(unfinishedKinds)("%s: what somebody left is on the home page, and nothing is before", async (kind) => {
  const db = await openTestLedger("named");
  expect(await listUnfinished(db, kind, looking)).toEqual([]);
  await left[kind](db);
  expect(await listUnfinished(db, kind, looking)).toHaveLength(1);
});

test("every state in which something is unfinished leads to a kind, and every kind to a state", () => {
  const reached = [unfinishedByPublication, unfinishedByProposal, unfinishedByJob].flatMap((states) =>
    Object.values(states).flat(),
  );
  expect(unfinishedKinds.filter((kind) => !reached.includes(kind))).toEqual([]);
});

test.each(unfinishedKinds.filter((kind) => kind !== "duplicate"))("%s: is read from an index", async (kind) => {
  const db = await openTestLedger("named");
  await left[kind](db);
  const steps = plansOf(db, () => unfinishedReaders[kind](db, looking));
  const whole = steps.filter((step) => /^SCAN /.test(step) && !/INDEX|waiting_records|json_each|settings/.test(step));
  expect(whole).toEqual([]);
});

test("a record that is saved after its return, and a draft that is published, are finished", async () => {
  const db = await openTestLedger("named");
  await left.returned(db);
  const form = person({ ...onto("1", 2), givenNames: "Corregida", detentions: [{ id: "1" }] });
  written(await savePerson(db, me, form, noon));
  expect(await listUnfinished(db, "returned", looking)).toEqual([]);
  const draft = { givenNames: "Otra", publication: "draft", sources };
  written(await recordRelease(db, me, newPersonRelease(draft), noon));
  expect(await listUnfinished(db, "own_drafts", looking)).toHaveLength(1);
});

test("a draft is counted once: in the batch, in the import, or alone", async () => {
  const db = await openTestLedger();
  await left.batch(db);
  await left.import_drafts(db);
  await recordRelease(db, me, newPersonRelease({ givenNames: "Sola", publication: "draft" }), noon);
  const counts = await Promise.all(
    (["batch", "import_drafts", "own_drafts"] as const).map((kind) => listUnfinished(db, kind, looking)),
  );
  expect(counts.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(await listUnfinished(db, "left_by_others", looking)).toEqual([]);
  expect(await listUnfinished(db, "left_by_others", { ...looking, viewer: colleague.id })).toHaveLength(3);
});
