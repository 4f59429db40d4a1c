import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { isDistinctFrom } from "@/db/changes/distinct-people";
import type { Db } from "@/db/ledger/open";
import type { ReviewedLine } from "@/db/pasted-lists/review-list";
import { undoChange } from "@/db/records/undo-change";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { distinctPeople } from "@/db/schema/distinct-people";
import { addReviewer } from "@/db/testing/add-reviewer";
import { approved } from "@/db/testing/approved";
import { newPersonRelease, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { sendList } from "@/db/testing/send-list";
import { recordOf, refusals, written } from "@/db/testing/written";
import { distinctPeopleInput } from "@/domain/inputs/distinct-people";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { erasePerson } from "./erase-person";
import { listDistinctPeople } from "./list-distinct-people";
import { listLikelyDuplicates } from "./list-likely-duplicates";
import { markDistinct, unmarkDistinct } from "./mark-distinct";
import { mergePeople } from "./merge-people";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const pair = (one: string, other: string) => distinctPeopleInput.parse({ requestId: randomUUID(), one, other });
const add = async (db: Db, typed: object = {}) =>
  recordOf(await savePerson(db, editor, person({ givenNames: "Doble Inventado", ...typed }), noon), "person").id;

async function twins() {
  const db = await openTestLedger();
  return { db, one: await add(db), other: await add(db) };
}

async function countDuplicates(db: Db): Promise<number> {
  const { items } = await listLikelyDuplicates(db, noon);
  return items.reduce((sum, { alike }) => sum + alike.length, 0);
}

test("two people who are not the same are no longer possible duplicates, in either order, until it is taken back", async () => {
  const { db, one, other } = await twins();
  expect(await countDuplicates(db)).toBe(1);
  written(await markDistinct(db, editor, pair(other, one), noon));
  written(await markDistinct(db, editor, pair(one, other), noon));
  expect(await countDuplicates(db)).toBe(0);
  expect(listDistinctPeople(db).items).toMatchObject([{ people: [{ id: one }, { id: other }], actor: "user:1" }]);
  written(await unmarkDistinct(db, editor, pair(one, other), noon));
  expect(await countDuplicates(db)).toBe(1);
  expect(refusals(await unmarkDistinct(db, editor, pair(one, other), noon))).toEqual(["not_found other"]);
  expect(refusals(await markDistinct(db, editor, pair(one, one), noon))).toEqual(["same_record other"]);
  expect(refusals(await markDistinct(db, editor, pair(one, "99"), noon))).toEqual(["not_found other"]);
});

test("an answer given while a person is entered is remembered with that person, in one change", async () => {
  const db = await openTestLedger();
  const first = await add(db);
  const second = await add(db, { known: `new ${first}` });
  const typed = { givenNames: "Doble Inventado", surnames: "Ficticio", known: `new ${first} ${second}` };
  const third = recordOf(await recordRelease(db, editor, newPersonRelease(typed), noon), "person").id;
  const draft = newPersonRelease({ ...typed, known: `new ${first} ${second} ${third}` });
  written(await recordInBatch(db, editor, draft, noon));
  expect(db.select().from(distinctPeople).all()).toHaveLength(6);
  expect(await countDuplicates(db)).toBe(0);
});

test("a line of a list answered with a new person remembers the people whom the page showed", async () => {
  const db = await openTestLedger();
  const first = await add(db);
  const list = "1. Doble Inventado Ficticio\n2. Zoraida Supuesta Imaginaria";
  const answer = ({ candidates }: ReviewedLine) => ({
    as: "new",
    not: ["new", ...candidates.map(({ person: { id } }) => id)].join(" "),
  });
  written((await sendList(db, list, answer)).outcome);
  expect(db.select().from(distinctPeople).all()).toMatchObject([{ one: Number(first), other: 2 }]);
});

test("a refused entry remembers nothing", async () => {
  const db = await openTestLedger();
  const first = await add(db);
  const refused = await recordRelease(db, editor, newPersonRelease({ known: `new ${first}`, day: "2027-01-01" }), noon);
  expect(refused.ok).toBe(false);
  expect(db.select().from(distinctPeople).all()).toEqual([]);
});

test("what was said of a record holds for the record that it is merged into, and for itself after an undo", async () => {
  const { db, one, other } = await twins();
  const third = await add(db);
  written(await markDistinct(db, editor, pair(one, third), noon));
  const merge = { id: other, version: "1", other: one, otherVersion: "1", requestId: randomUUID() };
  const merged = written(await mergePeople(db, editor, mergePeopleInput.parse(merge), noon));
  expect(isDistinctFrom(db, other)(third)).toBe(true);
  expect(isDistinctFrom(db, third)(other)).toBe(true);
  const undo = undoInput.parse({ requestId: randomUUID(), of: String(merged.change) });
  written(await undoChange(db, editor, undo, noon));
  expect(isDistinctFrom(db, other)(third)).toBe(false);
  expect(isDistinctFrom(db, one)(third)).toBe(true);
});

test("erasing a person forgets whom they were compared with, also for records merged into theirs", async () => {
  const { db, one, other } = await twins();
  addReviewer(db);
  written(await markDistinct(db, editor, pair(one, other), noon));
  const input = erasePersonInput.parse({ requestId: randomUUID(), id: one });
  await approved(db, erasePerson(db, editor, input, noon));
  expect(db.select().from(distinctPeople).all()).toEqual([]);
});
