import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { searchPeople } from "@/db/matching/search-people";
import { savePerson } from "@/db/people/save-person";
import { groupRelease, newPersonRelease, person, personRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { recordReleases } from "@/db/testing/record-releases";
import { recordOf, refusals, written } from "@/db/testing/written";
import { recordRelease } from "./record-release";

const editor = { id: "user:1" };
const notes = () => ({ requestId: randomUUID(), reason: "", noteEs: "", noteEn: "" });

test("naming all five people of a group in one change leaves five people in public", async () => {
  const db = await openTestLedger();
  const parts = [{ nationality: "ES", headcount: "5" }];
  const morning = recordOf(await recordRelease(db, editor, groupRelease({ parts }), noon), "group");
  const lines = ["Uno", "Dos", "Tres", "Cuatro", "Cinco"].map((givenNames) =>
    newPersonRelease({ givenNames, "profile.nationalities": "ES", fromGroup: morning.id }),
  );
  expect(written(await recordReleases(db, editor, notes(), lines, noon))).toMatchObject({ head: 3 });
  expect(publishedNow(db).reduce((sum, row) => sum + (row.headcount ?? 0), 0)).toBe(5);
});

test("naming more people than the group has refuses the whole list and names the line", async () => {
  const db = await openTestLedger();
  const group = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "1" }), noon), "group");
  const lines = ["Uno", "Dos"].map((givenNames) => newPersonRelease({ givenNames, fromGroup: group.id }));
  expect(refusals(await recordReleases(db, editor, notes(), lines, noon))).toEqual(["group_full lines.1.fromGroup"]);
  expect(searchPeople(db, "Ficticia")).toEqual([]);
});

test("every wrong line is named, and nothing is written", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(
    await savePerson(db, editor, person({ detentions: [{ from: "2025-06-01" }] }), noon),
    "person",
  );
  const lines = [
    newPersonRelease({ day: "2026-03-11" }),
    personRelease(id, 1),
    personRelease(id, 1),
    personRelease("77", 1),
  ];
  expect(refusals(await recordReleases(db, editor, notes(), lines, noon)).toSorted()).toEqual([
    "date_future lines.0.day",
    "not_found lines.3",
    "person_twice lines.2.person",
  ]);
  expect(countPublished(db)).toBe(0);
});
