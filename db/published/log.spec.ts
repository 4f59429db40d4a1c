import { randomUUID } from "node:crypto";
import { getTableColumns } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { publish } from "@/db/records/publish";
import { withdraw } from "@/db/records/withdraw";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { count, newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { logFields, logTypes } from "@/domain/changelog/logged-fields";
import { publishInput, withdrawInput } from "@/domain/inputs/withdraw";
import { listChangesSince } from "./changes-since";
import { findNewestCorrection, listCorrections, listRecordLog, listUpdates } from "./log";
import { logTables } from "./log-tables";

const editor = { id: "user:1" };
const page = { limit: 50 };
const named = {
  disclosure: "named",
  "consent.basis": "own",
  "consent.scope": "name_and_case",
  "profile.nationalities": "CO",
  facility: "tocoron",
};
const correction = { change: "correction", publicReason: "entry_error", reason: "dicho por Secreto" };

function reading(db: Db) {
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const corrections = (at?: number) => listCorrections(reader.db, reader.view(at), page).entries;
  const updates = (at?: number) => listUpdates(reader.db, reader.view(at), page).entries;
  return { ...reader, corrections, updates };
}

/** Records a person with a public release, then saves the release with another day. */
async function openWithPerson() {
  const db = await openTestLedger();
  const release = { day: "2026-03-08", ...named };
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(release), noon), "person");
  const revise = (version: number, day: string, typed: object = {}) => {
    const end = { how: "release", day, kind: "unknown", verification: "announced", publication: "published" };
    const detention = { id: "1", publication: "published", custody: [{ state: "prison", facility: "tocoron" }], end };
    const who = { givenNames: "Inventada", surnames: "Ficticia", ...named, detentions: [detention] };
    return savePerson(db, editor, person({ ...who, ...onto(id, version), ...typed }), noon);
  };
  const take = (version: number, typed: object = {}) =>
    withdraw(db, editor, withdrawInput.parse({ ...target(id, version), publicReason: "duplicate", ...typed }), noon);
  const giveBack = (version: number) => publish(db, editor, publishInput.parse(target(id, version)), noon);
  return { db, id, revise, take, giveBack };
}

function target(id: string, version: number) {
  return { requestId: randomUUID(), type: "person", id, release: "1", version: String(version) };
}

test("a correction is listed with its public reason and note, and each field's old and new value", async () => {
  const { db, revise } = await openWithPerson();
  const { head } = written(
    await revise(1, "2026-03-09", { ...correction, noteEs: "Mal copiado", noteEn: "Miscopied" }),
  );
  const [entry, ...others] = reading(db).corrections();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    ...{ head, day: "2026-03-10", hour: 12, kind: "corrected", publicReason: "entry_error" },
    note: { es: "Mal copiado", en: "Miscopied" },
  });
  expect(entry?.records.filter(({ type }) => type === "release")).toMatchObject([
    { id: "1", what: "changed", hidden: false, changes: [{ field: "day", from: "2026-03-08", to: "2026-03-09" }] },
  ]);
  expect(JSON.stringify(entry)).not.toMatch(/Secreto|user:1|Inventada/);
});

test("a corrected and then withdrawn record shows no values and no note in any view; once restored, it shows them again", async () => {
  const { db, revise, take, giveBack } = await openWithPerson();
  const { head } = written(await revise(1, "2026-03-09", { ...correction, noteEs: "Salió de Tocorón" }));
  written(await take(2));
  for (const at of [head, head + 1]) {
    const text = JSON.stringify(reading(db).corrections(at));
    expect(text).not.toMatch(/2026-03-0|tocoron|CO|Tocorón|announced/);
  }
  expect(reading(db).corrections()).toMatchObject([
    {
      kind: "withdrawn",
      publicReason: "duplicate",
      records: expect.arrayContaining([expect.objectContaining({ ...tombstone, what: "removed" })]),
    },
    { kind: "corrected", note: null, records: expect.arrayContaining([expect.objectContaining(tombstone)]) },
  ]);
  written(await giveBack(3));
  const [restored, withdrawn, corrected] = reading(db).corrections();
  expect([restored?.kind, withdrawn?.kind, corrected?.kind]).toEqual(["restored", "withdrawn", "corrected"]);
  expect(restored?.records).toContainEqual(expect.objectContaining({ type: "release", what: "returned" }));
  expect(JSON.stringify(corrected)).toContain("2026-03-08");
  expect(reading(db).corrections(head)).toHaveLength(1);
});

const tombstone = { type: "release", id: "1", hidden: true, row: null, changes: [] };

test("a record that discloses less now, also by request, is listed without values", async () => {
  const { db, revise } = await openWithPerson();
  written(await revise(1, "2026-03-09", correction));
  written(await revise(2, "2026-03-09", { ...correction, publicReason: "request", disclosure: "counted_only" }));
  expect(JSON.stringify(reading(db).corrections())).not.toMatch(/2026-03-0|tocoron|"CO"/);
});

test("the newest correction is the first entry of the list, at every head, and shows no more than the list", async () => {
  const { db, revise, take, giveBack } = await openWithPerson();
  written(await revise(1, "2026-03-09", correction));
  written(await take(2));
  written(await giveBack(3));
  const { view, corrections, ...reader } = reading(db);
  for (let at = 1; at <= view().head; at += 1) {
    expect(findNewestCorrection(reader.db, view(at))).toEqual(corrections(at)[0]);
  }
  expect(findNewestCorrection(reader.db, view())).toMatchObject({ kind: "restored" });
});

test("an update is not a correction, and appears only in the list of updates", async () => {
  const { db, revise } = await openWithPerson();
  written(await revise(1, "2026-03-09"));
  const { corrections, updates, ...reader } = reading(db);
  expect(corrections()).toEqual([]);
  expect(updates()).toMatchObject([{ kind: "updated", publicReason: null }]);
  expect(listRecordLog(reader.db, reader.view(), "release", 1)).toMatchObject([{ kind: "updated" }]);
  expect(listRecordLog(reader.db, reader.view(2), "release", 1)).toEqual([]);
});

test("an erasure also erases the public notes of the person's changes", async () => {
  const { db, id, revise } = await openWithPerson();
  written(await revise(1, "2026-03-09", { ...correction, noteEs: "Inventada, no Otra", noteEn: "Inventada" }));
  await approved(
    db,
    erasePerson(db, editor, { requestId: randomUUID(), id, reason: "", noteEs: "", noteEn: "" }, noon),
  );
  const dump = JSON.stringify(db.$client.prepare("SELECT * FROM published_heads").all());
  expect(dump).not.toContain("Inventada");
  expect(reading(db).corrections()[0]).toMatchObject({ kind: "hidden", note: null });
});

test("a corrected count lists its old and new value, and the next page continues before the last head", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  for (const [version, value] of [
    [1, "101"],
    [2, "102"],
    [3, "103"],
  ] as const) {
    const form = { ...count({ ...onto(id, version), value, ...correction }) };
    written(await saveCount(db, editor, form, noon));
  }
  const reader = reading(db);
  const first = listCorrections(reader.db, reader.view(), { limit: 2 });
  expect(first.entries.map(({ head }) => head)).toEqual([5, 4]);
  const rest = listCorrections(reader.db, reader.view(), { limit: 2, before: first.next ?? 0 });
  expect(rest).toMatchObject({ entries: [{ head: 3 }], next: null });
  expect(rest.entries[0]?.records).toMatchObject([
    { type: "count", changes: [{ field: "value", from: 100, to: 101 }] },
  ]);
});

test("the changes since a head count each record once: added, updated, corrected, withdrawn", async () => {
  const { db, revise, take, giveBack } = await openWithPerson();
  const reader = reading(db);
  const since = (at: number) => listChangesSince(reader.db, reader.view(at)).find(({ type }) => type === "release");
  const none = { type: "release", added: 0, updated: 0, corrected: 0, withdrawn: 0 };
  written(await revise(1, "2026-03-09"));
  expect(since(2)).toEqual({ ...none, updated: 1 });
  written(await revise(2, "2026-03-07", correction));
  expect(since(2)).toEqual({ ...none, corrected: 1 });
  written(await recordRelease(db, editor, newPersonRelease(), noon));
  written(await take(3));
  expect(since(2)).toEqual({ ...none, added: 1, withdrawn: 1 });
  written(await giveBack(4));
  expect(since(2)).toEqual({ ...none, added: 1, corrected: 1 });
  expect(since(1)).toEqual({ ...none, added: 2 });
  expect(since(reader.view().head)).toEqual(none);
});

test("the changelog shows, mentions or deliberately omits every public column", () => {
  const left = [
    "number",
    "id",
    "hidden",
    "fromHead",
    "toHead",
    "dayFrom",
    "dayTo",
    "asOfFrom",
    "asOfTo",
    "grouped",
    "detailed",
    "ordinal",
    "nationalities",
    "until",
  ];
  for (const type of logTypes) {
    const { said, unsaid } = logFields[type];
    const columns = Object.keys(getTableColumns(logTables[type].table)).filter((name) => !left.includes(name));
    expect(columns.toSorted(), type).toEqual([...said, ...unsaid].toSorted());
  }
});
