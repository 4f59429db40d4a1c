import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { recordRelease } from "@/db/releases/record-release";
import { searchLedger } from "@/db/search/search-ledger";
import { groupRelease, newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf } from "@/db/testing/written";
import { isPublicUnsourced } from "@/domain/rules/missing-sources";
import { countPeopleForDesk, countUnsourcedPeople, listPeopleForDesk, type PeopleFilter } from "./list-people-for-desk";

const editor = { id: "user:1" };
const other = { id: "user:2" };

/** Five invented people: name, nationalities, day of release, birth date, ID number. */
async function fivePeople(): Promise<Db> {
  const db = await openTestLedger();
  const log = async (actor: typeof editor, typed: Record<string, unknown>) =>
    recordOf(await recordRelease(db, actor, newPersonRelease(typed), noon), "person");
  await log(editor, {
    givenNames: "Zoila",
    surnames: "Álvarez Ficticia",
    "profile.nationalities": "VE",
    day: "2026-02-04",
  });
  await log(editor, { givenNames: "Ana", surnames: "Zapata Ficticia", "profile.nationalities": "CO", day: "2026-02" });
  await log(other, {
    givenNames: "Berta",
    surnames: "Ñáñez Ficticia",
    "profile.nationalities": "VE CO",
    day: "2026-01-30",
  });
  await log(other, {
    givenNames: "Carlos",
    surnames: "Mora Ficticio",
    "profile.nationalities": "CO",
    "profile.secondNationality": "+?",
    day: "2026-03-01",
  });
  await log(editor, {
    givenNames: "Dora",
    surnames: "Nadal Ficticia",
    "profile.nationalities": "VE",
    document: "V-12.345.678",
    birthDate: "1980-02-04",
    facility: "tocoron",
    day: "2026-03-02",
  });
  return db;
}

const idsOf = (db: Db, filter: PeopleFilter & { after?: number; limit?: number }) =>
  listPeopleForDesk(db, filter).items.map(({ id }) => Number(id));

test.each([
  ["V-12.345.678", [5]],
  ["12345678", [5]],
  ["V12345678", [5]],
  ["v 12.345", [5]],
  ["4/2/2026", [1]],
  ["4 de febrero", [1]],
  ["2026-02-04", [1]],
  ["febrero 2026", [2, 1]],
  ["4/2/1980", [5]],
  ["dora", [5]],
  ["9/9/2026", []],
])("a search of the list for %s finds people %j", async (search, ids) => {
  const db = await fivePeople();
  expect(idsOf(db, { search })).toEqual(ids);
  expect(countPeopleForDesk(db, { search })).toBe(ids.length);
  const released = listReleasesForDesk(db, { search }).items.map(({ record }) => Number(record.id));
  expect(released).toEqual(ids);
});

test.each([
  ["V-12.345.678", ["5"]],
  ["4/2/1980", ["5"]],
  ["febrero 2026", ["2", "1"]],
])("the search of the whole ledger for %s finds people %j", async (text, ids) => {
  expect(searchLedger(await fivePeople(), text).people.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ["CO", [4, 3, 2]],
  ["only-CO", [2]],
  ["dual", [4, 3]],
  ["foreign_or_dual", [4, 3, 2]],
])("the filter by nationality %s finds people %j", async (nationality, ids) => {
  const db = await fivePeople();
  expect(idsOf(db, { nationality })).toEqual(ids);
  expect(listReleasesForDesk(db, { nationality }).items.map(({ number }) => number)).toEqual(ids);
});

test.each([
  ["CO", 1],
  ["only-CO", 0],
  ["dual", 1],
  ["foreign_or_dual", 1],
  ["IT", 0],
])("the filter by nationality %s finds %i release of a group of two Colombian Venezuelans", async (nationality, n) => {
  const db = await openTestLedger();
  const parts = [{ nationality: "CO+VE", gender: "", headcount: "2" }];
  await recordRelease(db, editor, groupRelease({ headcount: "2", parts }), noon);
  expect(listReleasesForDesk(db, { nationality }).items).toHaveLength(n);
});

test.each([
  ["2026-02-04", "2026-02-04", [2, 1]],
  ["2026-02-05", "2026-03-01", [4, 2]],
  ["2026-03-01", undefined, [5, 4]],
  [undefined, "2026-01-31", [3]],
])("between %s and %s are people %j; a month without a day may fall inside", async (from, to, ids) => {
  const db = await fivePeople();
  expect(idsOf(db, { from, to })).toEqual(ids);
  expect(listReleasesForDesk(db, { from, to }).items.map(({ number }) => number)).toEqual(ids);
});

test("the filter by author finds what the user logged", async () => {
  const db = await fivePeople();
  expect(idsOf(db, { author: "user:2" })).toEqual([4, 3]);
  expect(listReleasesForDesk(db, { author: "user:2" }).items.map(({ number }) => number)).toEqual([4, 3]);
});

test.each([
  ["newest", [5, 4, 3, 2, 1]],
  ["name", [1, 4, 5, 3, 2]],
  ["place", [1, 2, 3, 4, 5]],
] as const)("in the order %s, pages by key hold each person once", async (order, ids) => {
  const db = await fivePeople();
  const pages: number[] = [];
  let after: number | undefined;
  do {
    const page = listPeopleForDesk(db, { order, limit: 2, after });
    pages.push(...page.items.map(({ id }) => Number(id)));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(pages).toEqual(ids);
});

test("releases are listed in the order of their days, newest first", async () => {
  const db = await fivePeople();
  const first = listReleasesForDesk(db, { order: "day", limit: 3 });
  const second = listReleasesForDesk(db, { order: "day", limit: 3, after: first.next ?? undefined });
  expect([...first.items, ...second.items].map(({ day }) => day)).toEqual([
    "2026-03-02",
    "2026-03-01",
    "2026-02-04",
    "2026-02",
    "2026-01-30",
  ]);
});

test("the total without a source is the number of people whose page is flagged", async () => {
  const db = await fivePeople();
  db.$client.exec("DELETE FROM citations WHERE release IN (1, 3) OR detention = 2");
  const flagged = [1, 2, 3, 4, 5].filter((id) => {
    const document = structuredClone(findDocument(db, "person", String(id))?.document);
    if (!document) throw new Error(`no person ${id}`);
    for (const detention of document.facts.detentions) {
      if (id === 2) detention.citations = [];
      if ((id === 1 || id === 3) && detention.end?.how === "release") detention.end.release.citations = [];
    }
    return isPublicUnsourced(document);
  });
  expect(countUnsourcedPeople(db, {})).toBe(flagged.length);
  expect(flagged.length).toBe(2);
});
