import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { searchPeople } from "@/db/matching/search-people";
import { savePerson } from "@/db/people/save-person";
import { groupRelease, newPersonRelease, onto, person, personRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { publishBatchInput, undoLineInput } from "@/domain/inputs/batch";
import { countSent, findNewestHeader, findOpenBatch } from "./find-batch";
import { publishBatch } from "./publish-batch";
import { recordInBatch } from "./record-in-batch";
import { undoLine } from "./undo-line";

const editor = { id: "user:1" };
const colleague = { id: "user:2" };

const publishing = (batch: number | undefined, last = 1e9) =>
  publishBatchInput.parse({ requestId: randomUUID(), batch: String(batch), last: String(last) });
const undoing = (line: number | undefined) => undoLineInput.parse({ requestId: randomUUID(), line: String(line) });
const batchOf = (db: Db) => findOpenBatch(db, editor.id, 100);

test("each line is stored at once as a draft in its author's batch, and the shared fields become defaults of the next line", async () => {
  const db = await openTestLedger();
  const shared = { day: "2026-03-08", kind: "pardon", facility: "tocoron" };
  written(await recordInBatch(db, editor, newPersonRelease({ ...shared, publication: "published" }), noon));
  written(await recordInBatch(db, editor, groupRelease(shared), noon));
  written(await recordInBatch(db, colleague, newPersonRelease(), noon));
  expect(batchOf(db)?.lines.map(({ release, record }) => [release, record.document.type])).toEqual([
    [1, "person"],
    [2, "group"],
  ]);
  expect(findNewestHeader(db, editor.id)).toMatchObject({ header: shared, openedAt: noon.toISOString() });
  expect(countPublished(db)).toBe(0);
});

test("a batch is published as one change, and the next line opens another batch", async () => {
  const db = await openTestLedger();
  written(await recordInBatch(db, editor, newPersonRelease({ givenNames: "Uno" }), noon));
  written(await recordInBatch(db, editor, newPersonRelease({ givenNames: "Dos" }), noon));
  const batch = batchOf(db)?.id;
  const input = publishing(batch);
  expect(written(await publishBatch(db, editor, input, noon))).toMatchObject({ head: 2, records: { length: 2 } });
  expect(await publishBatch(db, editor, input, noon)).toMatchObject({ ok: true, repeated: true });
  expect(publishedNow(db)).toHaveLength(2);
  expect(batchOf(db)).toBeUndefined();
  expect(countSent(db, editor.id, batch ?? 0)).toEqual(new Map([["published", 2]]));
  expect(countSent(db, colleague.id, batch ?? 0)).toEqual(new Map());
  expect(refusals(await publishBatch(db, editor, publishing(batch), noon))).toEqual(["batch_closed"]);
  written(await recordInBatch(db, editor, newPersonRelease({ givenNames: "Tres" }), noon));
  expect(batchOf(db)?.lines).toHaveLength(1);
});

test("lines logged elsewhere meanwhile are not published unseen", async () => {
  const db = await openTestLedger();
  written(await recordInBatch(db, editor, newPersonRelease({ givenNames: "Vista" }), noon));
  const seen = batchOf(db)?.lines.at(-1)?.id;
  written(await recordInBatch(db, editor, newPersonRelease({ givenNames: "Desde otra ventana" }), noon));
  expect(refusals(await publishBatch(db, editor, publishing(batchOf(db)?.id, seen), noon))).toEqual(["batch_grew"]);
  expect(countPublished(db)).toBe(0);
});

test("a user cannot publish another user's batch", async () => {
  const db = await openTestLedger();
  written(await recordInBatch(db, editor, newPersonRelease(), noon));
  expect(refusals(await publishBatch(db, colleague, publishing(batchOf(db)?.id), noon))).toEqual(["batch_closed"]);
  expect(refusals(await undoLine(db, colleague, undoing(batchOf(db)?.lines[0]?.id), noon))).toEqual(["line_gone"]);
});

test("undoing a line removes it from batch and ledger and restores what it changed", async () => {
  const db = await openTestLedger();
  const held = await savePerson(db, editor, person({ detentions: [{ from: "2025-06-01" }] }), noon);
  const { id } = recordOf(held, "person");
  written(await recordInBatch(db, editor, personRelease(id, 1), noon));
  written(await recordInBatch(db, editor, newPersonRelease({ givenNames: "Nueva" }), noon));
  for (const line of batchOf(db)?.lines ?? []) written(await undoLine(db, editor, undoing(line.id), noon));
  expect(batchOf(db)?.lines).toEqual([]);
  expect(searchPeople(db, "Ficticia Nueva")).toEqual([]);
  expect(searchPeople(db, "Inventado")).toMatchObject([{ detentions: [{ to: null }] }]);
  expect(refusals(await publishBatch(db, editor, publishing(batchOf(db)?.id), noon))).toEqual(["batch_empty"]);
});

test("a line cannot be undone if its record changed since", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordInBatch(db, editor, newPersonRelease(), noon), "person");
  const form = person({ ...onto(id, 1), givenNames: "Otra", detentions: [{ id: "1" }] });
  written(await savePerson(db, colleague, form, noon));
  const [line] = batchOf(db)?.lines ?? [];
  expect(refusals(await undoLine(db, editor, undoing(line?.id), noon))).toEqual(["changed_since"]);
  expect(batchOf(db)?.lines).toHaveLength(1);
});

test("a batch that names more people than the group has is not published", async () => {
  const db = await openTestLedger();
  const group = recordOf(await recordInBatch(db, editor, groupRelease({ headcount: "1" }), noon), "group");
  written(await publishBatch(db, editor, publishing(batchOf(db)?.id), noon));
  for (const givenNames of ["Uno", "Dos"]) {
    written(await recordInBatch(db, editor, newPersonRelease({ givenNames, fromGroup: group.id }), noon));
  }
  const refused = { ok: false, problems: [{ code: "group_full", field: "lines.3", line: "Dos Ficticia" }] };
  expect(await publishBatch(db, editor, publishing(batchOf(db)?.id), noon)).toMatchObject(refused);
  expect(countPublished(db)).toBe(1);
  expect(findDocument(db, "group", group.id)?.document.facts.named).toEqual([]);
});

test("if the policy requires review, named lines wait for it and the others become public", async () => {
  const db = await openTestLedger("named");
  written(await recordInBatch(db, editor, newPersonRelease({ disclosure: "named", "consent.basis": "own" }), noon));
  written(await recordInBatch(db, editor, newPersonRelease({ givenNames: "Otra" }), noon));
  written(await publishBatch(db, editor, publishing(batchOf(db)?.id), noon));
  expect(publishedNow(db)).toMatchObject([{ number: 2 }]);
});
