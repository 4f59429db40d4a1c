import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { searchPeople } from "@/db/matching/search-people";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { listMembers } from "@/db/releases/list-members";
import { recordRelease } from "@/db/releases/record-release";
import { approved } from "@/db/testing/approved";
import { count, groupRelease, newPersonRelease, onto, person, personRelease, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished } from "@/db/testing/published-rows";
import { recordReleases } from "@/db/testing/record-releases";
import { recordOf, refusals, written } from "@/db/testing/written";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput, publishInput } from "@/domain/inputs/withdraw";
import { publish } from "./publish";
import { undoChange } from "./undo-change";

const editor = { id: "user:1" };
const draft = { publication: "draft", sources };
const notes = () => ({ requestId: randomUUID(), reason: "", noteEs: "", noteEn: "" });
const undo = (of: number | null, typed = {}) => undoInput.parse({ requestId: randomUUID(), of: String(of), ...typed });

test("no search finds a new person whose draft was undone, and the history of the draft stays", async () => {
  const db = await openTestLedger();
  const logged = written(await recordRelease(db, editor, newPersonRelease(draft), noon));
  const { id } = recordOf(logged, "person");
  written(await undoChange(db, editor, undo(logged.change), noon));
  expect(searchPeople(db, "Inventada")).toEqual([]);
  expect(findDocument(db, "person", id)).toMatchObject({
    version: 2,
    document: { facts: { gone: { how: "discarded" } } },
  });
  expect(refusals(await savePerson(db, editor, person(onto(id, 2)), noon))).toEqual(["record_gone"]);
});

test("an undo can itself be undone", async () => {
  const db = await openTestLedger();
  const logged = written(await recordRelease(db, editor, newPersonRelease(draft), noon));
  const undoing = written(await undoChange(db, editor, undo(logged.change), noon));
  written(await undoChange(db, editor, undo(undoing.change), noon));
  expect(searchPeople(db, "Inventada")).toMatchObject([{ version: 3, detentions: [{ ended: "release" }] }]);
});

test("a known person is detained again once the release is undone", async () => {
  const db = await openTestLedger();
  const held = await savePerson(db, editor, person({ detentions: [{ from: "2025-06-01" }] }), noon);
  const { id } = recordOf(held, "person");
  const logged = written(await recordRelease(db, editor, personRelease(id, 1, draft), noon));
  written(await undoChange(db, editor, undo(logged.change), noon));
  expect(findDocument(db, "person", id)?.document.facts.detentions).toMatchObject([{ from: "2025-06-01", end: null }]);
});

test("undoing a change undoes all its records, and the group counts its people again", async () => {
  const db = await openTestLedger();
  const group = recordOf(await recordRelease(db, editor, groupRelease(), noon), "group");
  const lines = ["Uno", "Dos"].map((givenNames) => newPersonRelease({ ...draft, givenNames, fromGroup: group.id }));
  const listed = written(await recordReleases(db, editor, notes(), lines, noon));
  expect(listMembers(db, group.id)).toHaveLength(2);
  written(await undoChange(db, editor, undo(listed.change), noon));
  expect(listMembers(db, group.id)).toEqual([]);
  expect(searchPeople(db, "Ficticia")).toEqual([]);
});

test("a change is not undone, not even in part, if one of its records was changed since", async () => {
  const db = await openTestLedger();
  const lines = ["Uno", "Dos"].map((givenNames) => newPersonRelease({ ...draft, givenNames }));
  const listed = written(await recordReleases(db, editor, notes(), lines, noon));
  const [first] = listed.records;
  const id = first?.id ?? "";
  const release = findDocument(db, "person", id)?.document.facts.detentions[0]?.end;
  const number = release?.how === "release" ? String(release.release.id) : "";
  const publishing = publishInput.parse({ ...notes(), type: "person", id, release: number, version: "1" });
  written(await publish(db, editor, publishing, noon));
  expect(refusals(await undoChange(db, editor, undo(listed.change), noon))).toEqual(["changed_since"]);
  expect(searchPeople(db, "Ficticia")).toHaveLength(2);
});

test("what was public is withdrawn, not undone", async () => {
  const db = await openTestLedger();
  const logged = written(await recordRelease(db, editor, newPersonRelease(), noon));
  expect(refusals(await undoChange(db, editor, undo(logged.change), noon))).toEqual(["withdraw_instead"]);
  expect(countPublished(db)).toBe(1);
});

test("undoing an edit of a public record needs a public reason", async () => {
  const db = await openTestLedger();
  const first = recordOf(await saveCount(db, editor, count(), noon), "count");
  const edit = written(await saveCount(db, editor, count({ ...onto(first.id, 1), value: "101" }), noon));
  expect(refusals(await undoChange(db, editor, undo(edit.change), noon))).toEqual(["change_required change"]);
  const why = { change: "correction", publicReason: "entry_error" };
  expect(written(await undoChange(db, editor, undo(edit.change, why), noon)).head).toBe(4);
});

test("a group with a member named since cannot be undone", async () => {
  const db = await openTestLedger();
  const made = written(await recordRelease(db, editor, groupRelease(draft), noon));
  const group = recordOf(made, "group");
  written(await recordRelease(db, editor, newPersonRelease({ ...draft, fromGroup: group.id }), noon));
  expect(refusals(await undoChange(db, editor, undo(made.change), noon))).toEqual(["group_has_members"]);
});

test("the same undo twice is one change, and an undo with nothing to undo is refused", async () => {
  const db = await openTestLedger();
  const logged = written(await recordRelease(db, editor, newPersonRelease(draft), noon));
  const input = undo(logged.change);
  const once = written(await undoChange(db, editor, input, noon));
  expect(await undoChange(db, editor, input, noon)).toMatchObject({ change: once.change, repeated: true });
  expect(refusals(await undoChange(db, editor, undo(999), noon))).toEqual(["nothing_to_undo"]);
});

test("an erasure cannot be undone", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(), noon), "person");
  const erasure = erasePersonInput.parse({ requestId: randomUUID(), id });
  const { change } = await approved(db, erasePerson(db, editor, erasure, noon));
  const correction = { change: "correction", publicReason: "entry_error" };
  expect(refusals(await undoChange(db, editor, undo(change, correction), noon))).toEqual(["erasure_final"]);
});
