import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { newestChange } from "@/db/changes/has-conflict";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import { imported } from "@/db/imports/import-file.fixture";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { approve } from "@/db/records/approve";
import { hideNow } from "@/db/records/hide-now";
import { findOpenBatch } from "@/db/releases/find-batch";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { addReviewer } from "@/db/testing/add-reviewer";
import { groupRelease, newPersonRelease, person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publishedNow } from "@/db/testing/published-rows";
import { refusals, written } from "@/db/testing/written";
import { bulkInput } from "@/domain/inputs/bulk";
import { hideNowInput } from "@/domain/inputs/withdraw";
import { bulkEdit } from "./bulk-edit";
import { filteredNumbers } from "./filtered-numbers";
import { previewBulk } from "./preview-bulk";

const editor = { id: "user:1" };
const colleague = { id: "user:2" };

const asked = (db: Db, typed: object) =>
  bulkInput.parse({ requestId: randomUUID(), seen: String(newestChange(db)), list: "releases", ...typed });

const states = (db: Db) => db.$client.prepare("SELECT publication FROM releases ORDER BY id").pluck().all();

/** Logs drafts with a source, one release each, numbered from 1. */
async function drafts(db: Db, count: number, typed: object = {}) {
  for (let n = 0; n < count; n += 1) {
    const form = newPersonRelease({ surnames: `Ficticia ${"abcdefgh"[n]}`, publication: "draft", sources, ...typed });
    written(await recordRelease(db, editor, form, noon));
  }
}

test("drafts are published as one change, the same request twice is one change, and the report counts them", async () => {
  const db = await openTestLedger();
  await drafts(db, 3);
  const input = asked(db, { action: "publish", numbers: "3,1" });
  const outcome = written(await bulkEdit(db, editor, input, noon));
  expect(outcome).toMatchObject({ records: { length: 2 }, bulk: { tally: { "published release": 2 }, leftOut: [] } });
  expect(await bulkEdit(db, editor, input, noon)).toMatchObject({ ok: true, repeated: true, change: outcome.change });
  expect(states(db)).toEqual(["published", "draft", "published"]);
  expect(verifyChain(db).broken).toEqual([]);
});

test("what cannot be published is left out with its reason, in the preview and in the report", async () => {
  const db = await openTestLedger();
  await drafts(db, 1);
  await drafts(db, 1, { givenNames: "Otra", sources: [] });
  written(await recordRelease(db, editor, newPersonRelease({ givenNames: "Pública" }), noon));
  const input = asked(db, { action: "publish", numbers: "1,2,3,99" });
  const leftOut = [
    { type: "person", id: "2", code: "source_missing" },
    { type: "person", id: "3", code: "published_already" },
    { type: "release", id: "99", code: "record_gone" },
  ];
  const preview = await previewBulk(db, editor, input, noon);
  expect(preview).toMatchObject({ total: 4, tally: { "published release": 1 }, leftOut });
  expect(written(await bulkEdit(db, editor, input, noon)).bulk).toEqual({ tally: { "published release": 1 }, leftOut });
  expect(refusals(await bulkEdit(db, editor, asked(db, { action: "publish", numbers: "2,3" }), noon))).toEqual([
    "bulk_nothing",
  ]);
});

test("a record saved after the preview is reported and not overwritten", async () => {
  const db = await openTestLedger();
  await drafts(db, 2);
  const input = asked(db, { action: "publish", numbers: "1,2" });
  const hiding = hideNowInput.parse({ requestId: randomUUID(), type: "person", id: "2" });
  written(await hideNow(db, colleague, hiding, noon));
  const { bulk } = written(await bulkEdit(db, editor, input, noon));
  expect(bulk?.leftOut).toEqual([{ type: "person", id: "2", code: "saved_meanwhile" }]);
  expect(findDocument(db, "person", "2")).toMatchObject({
    version: 2,
    document: { facts: { disclosure: "internal" } },
  });
  expect(states(db)).toEqual(["published", "draft"]);
});

test("under the policy for names, named people are sent to review and the others are published", async () => {
  const db = await openTestLedger("named");
  await drafts(db, 1, { disclosure: "named", "consent.basis": "own" });
  await drafts(db, 1, { givenNames: "Otra" });
  const { bulk } = written(await bulkEdit(db, editor, asked(db, { action: "publish", numbers: "1,2" }), noon));
  expect(bulk?.tally).toEqual({ "in_review release": 1, "published release": 1 });
});

test("sending to review asks for a second person whatever the policy is", async () => {
  const db = await openTestLedger();
  await drafts(db, 2);
  const { bulk } = written(await bulkEdit(db, editor, asked(db, { action: "review", numbers: "1,2" }), noon));
  expect(bulk?.tally).toEqual({ "in_review release": 2 });
  expect(states(db)).toEqual(["in_review", "in_review"]);
});

test("withdrawing people takes back everything public of them, with the reason, and needs one", async () => {
  const db = await openTestLedger();
  for (const surnames of ["Una", "Dos"]) written(await recordRelease(db, editor, newPersonRelease({ surnames }), noon));
  const without = bulkInput.safeParse({
    requestId: randomUUID(),
    seen: "1",
    list: "people",
    numbers: "1",
    action: "withdraw",
  });
  expect(without.error?.issues.map(({ message }) => message)).toEqual(["public_reason_required"]);
  const input = asked(db, { list: "people", action: "withdraw", numbers: "1,2", publicReason: "duplicate" });
  const { bulk, change } = written(await bulkEdit(db, editor, input, noon));
  expect(bulk?.tally).toEqual({ "withdrawn release": 2, "withdrawn detention": 2 });
  expect(publishedNow(db)).toEqual([]);
  const head = db.$client.prepare("SELECT kind, public_reason FROM published_heads ORDER BY number DESC").get();
  expect([change !== null, head]).toEqual([true, { kind: "withdrawn", public_reason: "duplicate" }]);
});

test("a place is set where none is recorded; another one is replaced only on request, and public rows need a reason", async () => {
  const db = await openTestLedger();
  await drafts(db, 1);
  await drafts(db, 1, { givenNames: "Otra", facility: "sin-estado" });
  written(await recordRelease(db, editor, groupRelease(), noon));
  const place = { action: "place", facility: "tocoron", numbers: "1,2,3" };
  expect(refusals(await bulkEdit(db, editor, asked(db, place), noon))).toEqual(["change_required change"]);
  const why = { change: "correction", publicReason: "entry_error" };
  const first = written(await bulkEdit(db, editor, asked(db, { ...place, ...why }), noon));
  expect(first.bulk).toEqual({
    tally: { "placed release": 1, "placed group": 1 },
    leftOut: [{ type: "person", id: "2", code: "place_known" }],
  });
  const again = written(await bulkEdit(db, editor, asked(db, { ...place, ...why, replace: "on" }), noon));
  expect(again.bulk?.tally).toEqual({ "placed release": 1 });
  const places = db.$client.prepare("SELECT facility FROM releases ORDER BY id").pluck().all();
  expect(places).toEqual(["tocoron", "tocoron", "tocoron"]);
  expect(refusals(await bulkEdit(db, editor, asked(db, { ...place, facility: "no-existe" }), noon))).toEqual([
    "facility_unknown facility",
  ]);
});

test("a source, also a call, is added once to every record, and then the drafts can be published", async () => {
  const db = await openTestLedger();
  await drafts(db, 2, { sources: [] });
  const call = { contact: "family_call", contactOn: "2026-03-09", note: "nota privada" };
  const source = asked(db, { action: "source", numbers: "1,2", sources: [call] });
  expect(written(await bulkEdit(db, editor, source, noon)).bulk?.tally).toEqual({ "sourced release": 2 });
  expect(db.$client.prepare("SELECT count(*) FROM sources WHERE contact IS NOT NULL").pluck().get()).toBe(1);
  const known = asked(db, { action: "source", numbers: "1,2", sources: [{ source: "1" }] });
  expect(refusals(await bulkEdit(db, editor, known, noon))).toEqual(["bulk_nothing"]);
  const { bulk } = written(await bulkEdit(db, editor, asked(db, { action: "publish", numbers: "1,2" }), noon));
  expect(bulk?.tally).toEqual({ "published release": 2 });
});

test("a batch loses the lines that a bulk edit published, and keeps the others", async () => {
  const db = await openTestLedger();
  for (const surnames of ["Ficticia Uno", "Ficticia Dos"]) {
    written(await recordInBatch(db, editor, newPersonRelease({ surnames }), noon));
  }
  written(await bulkEdit(db, editor, asked(db, { action: "publish", numbers: "1" }), noon));
  expect(findOpenBatch(db, editor.id, 10)?.lines.map(({ release }) => release)).toEqual([2]);
});

test("more people than a group has are not named by publishing many at once", async () => {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, groupRelease({ headcount: "1" }), noon));
  await drafts(db, 2, { fromGroup: "1" });
  const { bulk } = written(await bulkEdit(db, editor, asked(db, { action: "publish", numbers: "2,3" }), noon));
  expect(bulk).toMatchObject({ tally: { "published release": 1 }, leftOut: [{ id: "2", code: "group_full" }] });
});

test("what an import published is withdrawn as a whole: releases, people in custody, and events of known people", async () => {
  const db = await openTestLedger();
  const held = { from: "2025-06-01", publication: "published", custody: [{ state: "prison", facility: "tocoron" }] };
  const known = { givenNames: "Conocida", surnames: "Ficticia", document: "V-91234567", detentions: [held] };
  written(await savePerson(db, editor, person(known), noon));
  const sheet = [
    "Nombres;Apellidos;Cédula;Fecha de excarcelación;Lugar;Situación;Fuente",
    "Una;Ficticia Soto;V-91234561;08/01/2026;tocoron;Libertad plena;https://prensa-inventada.test/a",
    "Conocida;Ficticia;V-91234567;08/01/2026;;Casa por cárcel;https://prensa-inventada.test/a",
  ].join("\n");
  const { id } = await imported(db, sheet, { given: { publication: "published" } });
  const of = String(db.$client.prepare("SELECT change FROM imports WHERE id = ?").pluck().get(id));
  expect(findDocument(db, "person", "1")?.document.facts.detentions[0]?.custody).toHaveLength(2);
  const input = asked(db, { list: "", of, action: "withdraw", publicReason: "source_error" });
  const { bulk } = written(await bulkEdit(db, editor, input, noon));
  expect(bulk).toEqual({ tally: { "withdrawn release": 1, "withdrawn detention": 1 }, leftOut: [] });
  expect(findDocument(db, "person", "1")?.document.facts.detentions).toMatchObject([
    { publication: "published", custody: { length: 1 } },
  ]);
  expect(states(db)).toEqual(["withdrawn"]);
});

test("under the strictest policy an edit of public records waits as one proposal, and approval applies it", async () => {
  const db = await openTestLedger("always");
  addReviewer(db);
  await drafts(db, 2);
  written(await bulkEdit(db, editor, asked(db, { action: "publish", numbers: "1,2" }), noon));
  const records = ["1", "2"].map((id) => ({ type: "person" as const, id, version: 2 }));
  const approval = { requestId: randomUUID(), reason: "", noteEs: "", noteEn: "", records };
  written(await approve(db, { id: "user:99" }, approval, noon));
  const why = { change: "correction", publicReason: "entry_error" };
  const input = asked(db, { action: "place", facility: "tocoron", numbers: "1,2", ...why });
  const { proposal = 0, change } = written(await bulkEdit(db, editor, input, noon));
  expect([change, proposal > 0]).toEqual([null, true]);
  written(await approveProposal(db, { id: "user:99" }, { proposal }, noon));
  const places = db.$client.prepare("SELECT facility FROM releases ORDER BY id").pluck().all();
  expect(places).toEqual(["tocoron", "tocoron"]);
});

test("a filter is resolved to the numbers that it shows", async () => {
  const db = await openTestLedger();
  await drafts(db, 2);
  written(await recordRelease(db, editor, newPersonRelease({ givenNames: "Pública" }), noon));
  expect(await filteredNumbers(db, { list: "releases", filter: { publication: "draft" } })).toEqual([2, 1]);
  expect(await filteredNumbers(db, { list: "people", filter: {} })).toEqual([3, 2, 1]);
});
