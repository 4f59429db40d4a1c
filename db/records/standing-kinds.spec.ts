import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { count, groupRelease, newPersonRelease, person, sources } from "@/db/testing/forms";
import { markCounts } from "@/db/testing/mark-counts";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf } from "@/db/testing/written";
import { approveInput } from "@/domain/inputs/review";
import { erasePersonInput, hideNowInput, withdrawInput } from "@/domain/inputs/withdraw";
import type { RecordType } from "@/domain/records/document";
import { approve } from "./approve";
import { findStanding } from "./find-standing";
import { hideNow } from "./hide-now";
import { withdraw } from "./withdraw";

const editor = { id: "user:1" };
const named = { disclosure: "named", "consent.basis": "own" };

async function released(db: Db, typed: Record<string, unknown> = {}) {
  return recordOf(await recordRelease(db, editor, newPersonRelease(typed), noon), "person");
}

function standing(db: Db, type: RecordType, id: string) {
  const document = findDocument(db, type, id)?.document;
  if (!document) throw new Error(`no ${type} ${id}`);
  return findStanding(db, document, noon);
}

test("a published person is public since the day, and the banner says how the name is shown", async () => {
  const db = await openTestLedger();
  const counted = standing(db, "person", (await released(db)).id);
  expect(counted).toMatchObject({ kind: "public", marks: ["counted_only"] });
  expect(counted.parts.map(({ kind, seen }) => [kind, seen?.since])).toEqual([
    ["detention", "2026-03-10"],
    ["release", "2026-03-10"],
  ]);
  const shown = await released(db, { givenNames: "Otra", surnames: "Inventada", ...named });
  expect(standing(db, "person", shown.id).marks).toEqual(["named"]);
  const initials = await released(db, { givenNames: "Tercera", surnames: "Ficticia", disclosure: "initials" });
  expect(standing(db, "person", initials.id).marks).toEqual(["initials"]);
});

test("a draft, a record that waits and a person without detentions are not public", async () => {
  const db = await openTestLedger("always");
  const draft = await released(db, { publication: "draft" });
  const waiting = await released(db, { givenNames: "Otra", surnames: "Inventada" });
  const blank = recordOf(await savePerson(db, editor, person(), noon), "person");
  expect(standing(db, "person", draft.id).kind).toBe("draft");
  expect(standing(db, "person", waiting.id).kind).toBe("in_review");
  expect(standing(db, "person", blank.id).kind).toBe("nothing");
});

test("a hidden person is hidden since the day of the hiding", async () => {
  const db = await openTestLedger();
  const { id } = await released(db);
  await hideNow(db, editor, hideNowInput.parse({ requestId: randomUUID(), type: "person", id }), noon);
  const { kind, parts, marks } = standing(db, "person", id);
  expect(kind).toBe("hidden");
  expect(marks).toEqual([]);
  expect(parts.map(({ seen }) => seen?.gone?.on)).toEqual(["2026-03-10", "2026-03-10"]);
});

test("a withdrawn release says the reason that the public reads; its detention without a source is absent", async () => {
  const db = await openTestLedger();
  const { id, version } = await released(db);
  const target = { requestId: randomUUID(), type: "person", id, release: "1", version: String(version) };
  await withdraw(db, editor, withdrawInput.parse({ ...target, publicReason: "duplicate" }), noon);
  const { kind, parts } = standing(db, "person", id);
  expect(kind).toBe("withdrawn");
  expect(parts.map(({ kind, state, seen }) => [kind, state, seen?.gone?.reason])).toEqual([
    ["detention", "absent", "duplicate"],
    ["release", "withdrawn", "duplicate"],
  ]);
});

test("an erased person keeps counting, without a name", async () => {
  const db = await openTestLedger();
  const { id } = await released(db, named);
  await approved(db, erasePerson(db, editor, erasePersonInput.parse({ requestId: randomUUID(), id }), noon));
  const { kind, marks, parts } = standing(db, "person", id);
  expect([kind, marks]).toEqual(["erased", ["counted_only"]]);
  expect(parts.every(({ state }) => state === "public")).toBe(true);
});

test("a group whose people are all named says so", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "1" }), noon), "group");
  expect(standing(db, "group", id).kind).toBe("public");
  await released(db, { fromGroup: id });
  expect(standing(db, "group", id).kind).toBe("all_named");
});

test("a figure under review says so while it stays public", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  await markCounts(db, [id], true);
  expect(standing(db, "count", id)).toMatchObject({ kind: "public", marks: ["under_review"] });
});

test("a withdrawal that waits for a second person is marked, and the figure stays public", async () => {
  const db = await openTestLedger("always");
  const saved = await saveCount(db, editor, count(), noon);
  const { id } = recordOf(saved, "count");
  const records = [{ type: "count", id, version: "1" }];
  await approve(db, { id: "user:2" }, approveInput.parse({ requestId: randomUUID(), records }), noon);
  expect(standing(db, "count", id)).toMatchObject({ kind: "public", marks: [] });
  const target = { requestId: randomUUID(), type: "count", id, version: "2", publicReason: "duplicate" };
  await withdraw(db, editor, withdrawInput.parse(target), noon);
  expect(standing(db, "count", id)).toMatchObject({ kind: "public", marks: ["change_waits", "under_review"] });
});

test("a source is public from the first public record that cites it", async () => {
  const db = await openTestLedger();
  await released(db, { publication: "draft", sources });
  expect(standing(db, "source", "1").kind).toBe("uncited");
  await released(db, { givenNames: "Otra", surnames: "Inventada" });
  expect(standing(db, "source", "1").kind).toBe("public");
});
