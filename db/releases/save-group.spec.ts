import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { group, groupRelease, newPersonRelease, onto } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { listOpenGroups } from "./list-open-groups";
import { recordRelease } from "./record-release";
import { saveGroup } from "./save-group";

const editor = { id: "user:1" };
const release = { day: "2026-03-09", kind: "unknown", verification: "announced", publication: "published" };

test("a group is saved and revised, and its release keeps its number", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveGroup(db, editor, group({ facility: "tocoron" }), noon), "group");
  const larger = group({ ...onto(id, 1), headcount: "7", facility: "tocoron" });
  expect(recordOf(await saveGroup(db, editor, larger, noon), "group").version).toBe(2);
  expect(publishedNow(db)).toMatchObject([{ number: 1, headcount: 7, federalEntity: "VE-D" }]);
});

test("a detained group that is released later keeps both its detention and its release", async () => {
  const db = await openTestLedger();
  const detention = { from: "2026-02-01", state: "prison", publication: "draft" };
  const detained = group({ event: "detention", release: undefined, detention });
  const { id } = recordOf(await saveGroup(db, editor, detained, noon), "group");
  expect(countPublished(db)).toBe(0);
  const freed = group({ ...onto(id, 1), event: "detention", detention, released: "on", release });
  written(await saveGroup(db, editor, freed, noon));
  expect(countPublished(db)).toBe(5);
  const tooEarly = { ...release, day: "2026-01-31" };
  const refused = await saveGroup(
    db,
    editor,
    group({ ...onto(id, 2), event: "detention", detention, released: "on", release: tooEarly }),
    noon,
  );
  expect(refusals(refused)).toContain("release_before_detention release.day");
});

test("a breakdown above the headcount and a repeated row are refused", async () => {
  const db = await openTestLedger();
  const parts = [
    { nationality: "CO", headcount: "3" },
    { nationality: "CO", headcount: "3" },
  ];
  expect(refusals(await saveGroup(db, editor, group({ parts }), noon))).toEqual([
    "parts_exceed_headcount parts",
    "part_repeated parts.1.nationality",
  ]);
});

test("a group's headcount cannot fall below its named members, and the members stay", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "3" }), noon), "group");
  for (const _each of [1, 2]) written(await recordRelease(db, editor, newPersonRelease({ fromGroup: id }), noon));
  expect(refusals(await saveGroup(db, editor, group({ ...onto(id, 3), headcount: "1" }), noon))).toContain(
    "named_exceed_headcount headcount",
  );
  written(await saveGroup(db, editor, group({ ...onto(id, 3), headcount: "2" }), noon));
  expect(findDocument(db, "group", id)?.document.facts.named).toHaveLength(2);
  expect(countPublished(db)).toBe(2);
  expect(listOpenGroups(db)).toEqual([]);
});

test("an edit cannot remove what a group has published", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveGroup(db, editor, group(), noon), "group");
  const detention = { state: "prison", publication: "draft" };
  const turned = group({ ...onto(id, 1), event: "detention", release: undefined, detention });
  expect(refusals(await saveGroup(db, editor, turned, noon))).toContain("withdraw_instead event");
  const unpublished = group({ ...onto(id, 1), release: { ...release, publication: "draft" } });
  expect(refusals(await saveGroup(db, editor, unpublished, noon))).toContain("withdraw_instead release.publication");
});

test("open groups are those to which a person may belong", async () => {
  const db = await openTestLedger();
  const parts = [{ nationality: "ES+?", headcount: "5" }];
  const { id } = recordOf(await saveGroup(db, editor, group({ parts }), noon), "group");
  written(
    await saveGroup(db, editor, group({ release: { ...release, publication: "draft", day: "2026-03-08" } }), noon),
  );
  const person = { nationality: "CO+ES", gender: "female", day: "2026-03-09", kind: "pardon" } as const;
  expect(listOpenGroups(db)).toHaveLength(2);
  expect(listOpenGroups(db, person)).toMatchObject([{ document: { id }, remaining: 5 }]);
  expect(listOpenGroups(db, { ...person, nationality: "CO" })).toEqual([]);
  expect(listOpenGroups(db, { ...person, day: "2026-03" })).toHaveLength(2);
});
