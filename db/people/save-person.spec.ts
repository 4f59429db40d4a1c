import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { recordRelease } from "@/db/releases/record-release";
import { groupRelease, newPersonRelease, onto, person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const released = {
  how: "release",
  day: "2026-01-10",
  kind: "pardon",
  verification: "announced",
  publication: "published",
};

test("a person is saved and revised with all parts, and keeps its numbers", async () => {
  const db = await openTestLedger();
  const detention = { from: "2025-06", custody: [{ state: "prison", facility: "tocoron" }], end: released };
  const first = written(await savePerson(db, editor, person({ detentions: [detention] }), noon));
  const { id } = recordOf(first, "person");
  const revised = person({
    ...onto(id, 1),
    detentions: [{ ...detention, id: "1", end: { ...released, day: "2026-01-11" } }],
  });
  expect(recordOf(await savePerson(db, editor, revised, noon), "person")).toEqual({ type: "person", id, version: 2 });
  expect(findDocument(db, "person", id)?.document.facts.detentions).toMatchObject([
    { id: 1, custody: [{ federalEntity: "VE-D" }], end: { release: { id: 1, day: "2026-01-11" } } },
  ]);
  expect(publishedNow(db)).toMatchObject([{ number: 1, day: "2026-01-11" }]);
});

test("a save on an older version is refused with the current record, and overwrites nothing", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, editor, person(), noon), "person");
  const [first, second] = await Promise.all([
    savePerson(db, editor, person({ ...onto(id, 1), note: "de la primera" }), noon),
    savePerson(db, { id: "user:2" }, person({ ...onto(id, 1), note: "del segundo" }), noon),
  ]);
  written(first);
  expect(second).toMatchObject({
    ok: false,
    problems: [{ code: "stale", current: { version: 2, document: { identity: { note: "de la primera" } } } }],
  });
  expect(findDocument(db, "person", id)?.document.identity?.note).toBe("de la primera");
});

test("a save without differences is no change and keeps the version", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await savePerson(db, editor, person(), noon), "person");
  const again = written(await savePerson(db, editor, person(onto(id, 1)), noon));
  expect(again).toMatchObject({ change: null, records: [{ type: "person", id, version: 1 }] });
});

test("an edit of a published part asks whether it changed or was wrong, and then for the reason", async () => {
  const db = await openTestLedger();
  const detention = { from: "2025-06-01", end: released };
  const { id } = recordOf(await savePerson(db, editor, person({ detentions: [detention] }), noon), "person");
  const revise = (typed: object) =>
    savePerson(
      db,
      editor,
      person({
        id,
        version: "1",
        detentions: [{ ...detention, id: "1", end: { ...released, kind: "amnesty" } }],
        ...typed,
      }),
      noon,
    );
  expect(refusals(await revise({}))).toEqual(["change_required change"]);
  expect(refusals(await revise({ change: "correction" }))).toEqual(["public_reason_required publicReason"]);
  written(await revise({ change: "correction", publicReason: "source_error" }));
  expect(publishedNow(db)).toMatchObject([{ kind: "amnesty" }]);
});

test("an internal note on a published person asks nothing and makes no head", async () => {
  const db = await openTestLedger();
  const detention = { from: "2025-06-01", end: released };
  const first = written(await savePerson(db, editor, person({ detentions: [detention] }), noon));
  const { id } = recordOf(first, "person");
  const form = person({ id, version: "1", note: "llamar", detentions: [{ ...detention, id: "1" }] });
  expect(written(await savePerson(db, editor, form, noon)).head).toBe(first.head);
});

test("an edit cannot remove, unpublish or convert a published part", async () => {
  const db = await openTestLedger();
  const detention = { from: "2025-06-01", end: released };
  const { id } = recordOf(await savePerson(db, editor, person({ detentions: [detention] }), noon), "person");
  const revise = (detentions: object[]) =>
    savePerson(db, editor, person({ ...onto(id, 1), detentions }), noon).then(refusals);
  expect(await revise([])).toEqual(["withdraw_instead detentions"]);
  expect(await revise([{ ...detention, id: "1", end: { ...released, publication: "draft", sources } }])).toEqual([
    "withdraw_instead detentions.0.end.publication",
  ]);
  expect(await revise([{ ...detention, id: "1", end: { how: "escape", day: "2026-01-10" } }])).toEqual([
    "withdraw_instead detentions.0.end.how",
  ]);
  expect(await revise([{ ...detention, id: "7" }])).toContain("spell_unknown detentions.0.from");
});

test("overlapping detentions are refused, and the problem names the other detention", async () => {
  const db = await openTestLedger();
  const detentions = [{ from: "2025-06-01", end: released }, { from: "2026-01-09" }];
  const outcome = await savePerson(db, editor, person({ detentions }), noon);
  expect(outcome).toMatchObject({
    ok: false,
    problems: [
      {
        code: "spells_overlap",
        field: "detentions.1.from",
        values: { place: 1, period: "2025-06-01 – 2026-01-10" },
      },
    ],
  });
});

test("a person needs at least one name", async () => {
  const db = await openTestLedger();
  const nameless = person({ givenNames: " ", surnames: "" });
  expect(refusals(await savePerson(db, editor, nameless, noon))).toEqual(["name_required givenNames"]);
});

test("linking a published release to a group subtracts its person from the group, and undoing it adds the person again", async () => {
  const db = await openTestLedger();
  const of = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "3" }), noon), "group");
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(), noon), "person");
  const end = {
    how: "release",
    day: "2026-03-09",
    kind: "unknown",
    verification: "announced",
    publication: "published",
  };
  const save = (version: number, fromGroup: string) => {
    const detentions = [{ id: "1", publication: "published", end: { ...end, fromGroup } }];
    return savePerson(db, editor, person({ ...onto(id, version), "profile.nationalities": "VE", detentions }), noon);
  };
  expect(countPublished(db)).toBe(4);
  written(await save(1, of.id));
  expect(countPublished(db)).toBe(3);
  written(await save(2, ""));
  expect(countPublished(db)).toBe(4);
  expect(findDocument(db, "group", of.id)?.document.facts.named).toEqual([]);
});
