import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { addReviewer } from "@/db/testing/add-reviewer";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { approveInput, returnInput } from "@/domain/inputs/review";
import { approve } from "./approve";
import { listWaiting } from "./list-waiting";
import { returnRecord } from "./return-record";

const author = { id: "user:1" };
const reviewer = { id: "user:2" };
const named = { disclosure: "named", "consent.basis": "own" };

const approval = (...records: { type: string; id: string; version: number }[]) =>
  approveInput.parse({
    requestId: randomUUID(),
    records: records.map((each) => ({ ...each, version: String(each.version) })),
  });
const returning = (record: { id: string; version: number }, reason = "falta la fuente") =>
  returnInput.parse({
    requestId: randomUUID(),
    type: "person",
    id: record.id,
    version: String(record.version),
    reason,
  });

async function logged(db: Db, typed: Record<string, unknown> = named) {
  const { id, version } = recordOf(await recordRelease(db, author, newPersonRelease(typed), noon), "person");
  return { type: "person", id, version };
}

test("a waiting person becomes public with the detention once a second person approves", async () => {
  const db = await openTestLedger("named");
  addReviewer(db);
  const record = await logged(db);
  expect(listWaiting(db).items).toMatchObject([{ document: { id: record.id }, authors: ["user:1"] }]);
  expect(countPublished(db)).toBe(0);
  expect(refusals(await approve(db, author, approval(record), noon))).toEqual(["author_approves records.0.id"]);
  written(await approve(db, reviewer, approval(record), noon));
  expect(publishedNow(db)).toMatchObject([{ name: "Inventada Ficticia" }]);
  expect(findDocument(db, "person", record.id)?.document.facts.detentions).toMatchObject([
    { publication: "published" },
  ]);
  expect(listWaiting(db).items).toEqual([]);
});

test("several records are approved in one change, or none if one of them was saved meanwhile", async () => {
  const db = await openTestLedger("always");
  const first = await logged(db, { givenNames: "Uno" });
  const second = await logged(db, { givenNames: "Dos" });
  const stale = approval(first, { ...second, version: 9 });
  expect(refusals(await approve(db, reviewer, stale, noon))).toEqual(["stale records.1.id"]);
  expect(countPublished(db)).toBe(0);
  const input = approval(first, second);
  written(await approve(db, reviewer, input, noon));
  expect(countPublished(db)).toBe(2);
  expect(await approve(db, reviewer, input, noon)).toMatchObject({ ok: true, repeated: true });
  expect(refusals(await approve(db, reviewer, approval({ ...first, version: 2 }), noon))).toEqual([
    "not_in_review records.0.id",
  ]);
  expect(refusals(await approve(db, reviewer, approval(), noon))).toEqual(["nothing_chosen"]);
});

test("a returned record carries a comment, waits no longer, and goes back to review when saved for publication", async () => {
  const db = await openTestLedger("named");
  const record = await logged(db);
  written(await returnRecord(db, reviewer, returning(record), noon));
  expect(listWaiting(db).items).toEqual([]);
  const [detention] = findDocument(db, "person", record.id)?.document.facts.detentions ?? [];
  expect(detention).toMatchObject({ publication: "returned", end: { release: { publication: "returned" } } });
  const end = {
    how: "release",
    day: "2026-03-09",
    kind: "unknown",
    verification: "announced",
    publication: "published",
  };
  const again = person({ ...onto(record.id, 2), ...named, detentions: [{ id: "1", publication: "published", end }] });
  written(await savePerson(db, author, again, noon));
  expect(listWaiting(db).items).toMatchObject([{ version: 3, authors: ["user:1"] }]);
});

test("a return without a comment is refused", () => {
  const parsed = returnInput.safeParse({ requestId: randomUUID(), type: "person", id: "1", version: "1", reason: " " });
  expect(parsed.error?.issues).toMatchObject([{ path: ["reason"], message: "comment_required" }]);
});

test("a user who edited another author's text may not approve it either", async () => {
  const db = await openTestLedger("always");
  addReviewer(db);
  const record = await logged(db, {});
  const end = {
    how: "release",
    day: "2026-03-09",
    kind: "pardon",
    verification: "announced",
    publication: "published",
  };
  const edit = person({ ...onto(record.id, 1), detentions: [{ id: "1", publication: "published", end }] });
  written(await savePerson(db, reviewer, edit, noon));
  const now = { ...record, version: 2 };
  expect(refusals(await approve(db, reviewer, approval(now), noon))).toEqual(["author_approves records.0.id"]);
  written(await approve(db, { id: "user:3" }, approval(now), noon));
});

test("a full name for an already public person also waits, and meanwhile the public view stays the same", async () => {
  const db = await openTestLedger("named");
  const record = await logged(db, { disclosure: "initials" });
  const end = {
    how: "release",
    day: "2026-03-09",
    kind: "unknown",
    verification: "announced",
    publication: "published",
  };
  const raised = { detentions: [{ id: "1", publication: "published", end }], ...named };
  const identity = { givenNames: "Inventada", surnames: "Ficticia", "profile.nationalities": "VE" };
  written(await savePerson(db, author, person({ ...onto(record.id, 1), ...identity, ...raised }), noon));
  expect(publishedNow(db)).toMatchObject([{ name: "I. F." }]);
  written(await approve(db, reviewer, approval({ ...record, version: 2 }), noon));
  expect(publishedNow(db)).toMatchObject([{ name: "Inventada Ficticia" }]);
});
