import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { searchPeople } from "@/db/matching/search-people";
import { rebuildProjection } from "@/db/projection/rebuild";
import { undoChange } from "@/db/records/undo-change";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { groupRelease, newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { erasePerson } from "./erase-person";
import { mergePeople } from "./merge-people";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const duplicate = { change: "correction", publicReason: "duplicate" };
const custody = [{ state: "prison", facility: "tocoron" }];

async function held(db: Db, typed: Record<string, unknown> = {}) {
  const form = person({ detentions: [{ from: "2025-06-01", custody }], ...typed });
  return recordOf(await savePerson(db, editor, form, noon), "person");
}

async function out(db: Db, typed: Record<string, unknown> = {}) {
  return recordOf(await recordRelease(db, editor, newPersonRelease(typed), noon), "person");
}

type Known = { id: string; version: number };
const merging = (kept: Known, other: Known, typed = {}) =>
  mergePeopleInput.parse({
    requestId: randomUUID(),
    id: kept.id,
    version: String(kept.version),
    other: other.id,
    otherVersion: String(other.version),
    ...typed,
  });

test("a detention and a release of the same person become one detention, and the release keeps its number", async () => {
  const db = await openTestLedger();
  const kept = await held(db, { givenNames: "Inventado José" });
  const other = await out(db, { givenNames: "Inventado J.", document: "V-1" });
  written(await mergePeople(db, editor, merging(kept, other, duplicate), noon));
  const found = findDocument(db, "person", kept.id)?.document;
  expect(found?.identity).toMatchObject({ document: "V-1", alsoKnownAs: "Inventado J. Ficticia" });
  expect(found?.facts.detentions).toMatchObject([
    { from: "2025-06-01", custody: [{ facility: "tocoron" }], end: { release: { id: 1 } } },
  ]);
  expect(publishedNow(db)).toMatchObject([{ number: 1 }]);
  expect(searchPeople(db, "Inventado")).toMatchObject([{ id: kept.id }]);
});

test("a release logged twice counts once after the merge, and the second number leaves a tombstone", async () => {
  const db = await openTestLedger();
  const [kept, other] = [await out(db, { givenNames: "Uno" }), await out(db, { givenNames: "Dos" })];
  expect(refusals(await mergePeople(db, editor, merging(kept, other), noon))).toEqual(["change_required change"]);
  written(await mergePeople(db, editor, merging(kept, other, duplicate), noon));
  expect(publishedNow(db)).toMatchObject([{ number: 1 }]);
  expect(findDocument(db, "person", other.id)?.document.facts).toMatchObject({
    gone: { how: "merged", into: kept.id },
    detentions: [{ publication: "withdrawn", end: { release: { id: 2, publication: "withdrawn" } } }],
  });
});

test("undoing a merge restores both records, and the projection equals the history at every step", async () => {
  const db = await openTestLedger();
  const kept = await held(db);
  const group = recordOf(await recordRelease(db, editor, groupRelease(), noon), "group");
  const other = await out(db, { fromGroup: group.id });
  const before = projectionOf(db);
  const merge = written(await mergePeople(db, editor, merging(kept, other, duplicate), noon));
  expect(findDocument(db, "group", group.id)?.document.facts.named).toMatchObject([{ release: 2 }]);
  const undo = undoInput.parse({ requestId: randomUUID(), of: String(merge.change), ...duplicate });
  written(await undoChange(db, editor, undo, noon));
  expect(findDocument(db, "person", kept.id)?.document.facts.detentions).toMatchObject([{ end: null }]);
  expect(findDocument(db, "person", other.id)?.document.facts.detentions).toMatchObject([
    { end: { release: { id: 2 } } },
  ]);
  expect(publishedNow(db).map(({ number }) => number)).toEqual([1, 2]);
  const kept2 = projectionOf(db);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(kept2);
  expect(kept2).not.toEqual(before);
});

test("a merge with two different end days for one detention names the conflict and writes nothing", async () => {
  const db = await openTestLedger();
  const detention = {
    from: "2025-06-01",
    end: { how: "release", day: "2026-03-01", kind: "unknown", verification: "announced" },
  };
  const kept = await held(db, { detentions: [detention] });
  const other = await held(db, { detentions: [{ ...detention, end: { ...detention.end, day: "2026-03-02" } }] });
  expect(refusals(await mergePeople(db, editor, merging(kept, other), noon))).toEqual(["merge_conflict other"]);
  expect(searchPeople(db, "Inventado")).toHaveLength(2);
});

test("an earlier detention moves unchanged; a merge with itself or with a stale record is refused", async () => {
  const db = await openTestLedger();
  const kept = await held(db);
  const past = {
    from: "2020-01-01",
    end: { how: "release", day: "2021-01-01", kind: "unknown", verification: "announced" },
  };
  const other = await held(db, { detentions: [past] });
  expect(refusals(await mergePeople(db, editor, merging(kept, kept), noon))).toEqual(["same_record other"]);
  expect(refusals(await mergePeople(db, editor, merging(kept, { ...other, version: 7 }), noon))).toEqual(["stale"]);
  written(await mergePeople(db, editor, merging(kept, other), noon));
  expect(findDocument(db, "person", kept.id)?.document.facts.detentions).toHaveLength(2);
  expect(refusals(await savePerson(db, editor, person(onto(other.id, 2)), noon))).toEqual(["record_gone"]);
});

test("merging a protected record hides the merged record", async () => {
  const db = await openTestLedger();
  const kept = await out(db);
  const other = await held(db, { disclosure: "internal" });
  written(
    await mergePeople(db, editor, merging(kept, other, { change: "correction", publicReason: "protection" }), noon),
  );
  expect(publishedNow(db)).toEqual([]);
});

test("an erasure includes the records merged into the person", async () => {
  const db = await openTestLedger();
  const kept = await held(db, { givenNames: "Primera" });
  const other = await held(db, { givenNames: "Segunda" });
  written(await mergePeople(db, editor, merging(kept, other), noon));
  await approved(db, erasePerson(db, editor, erasePersonInput.parse({ requestId: randomUUID(), id: kept.id }), noon));
  expect(db.$client.serialize().includes("Segunda")).toBe(false);
  expect(findDocument(db, "person", other.id)?.document.identity).toMatchObject({ givenNames: "" });
});
