import { expect, onTestFinished, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { findDetention, listDetentions } from "./detentions";
import { listRecordLog } from "./log";
import { findRelease, findReleases, listReleases } from "./releases";

const editor = { id: "user:1" };
const until = "2026-03-12";
const named = {
  ...{ disclosure: "named", "consent.basis": "own", "consent.scope": "name_and_case", "consent.until": until },
  ...{ "profile.nationalities": "CO", "profile.gender": "female" },
};
const end = { how: "release", day: "2026-03-09", kind: "pardon", verification: "announced", publication: "published" };
const custody = [{ state: "prison", facility: "tocoron", federalEntity: "VE-D" }];
const held = { from: "2025-06-01", publication: "published", custody, legalStage: "convicted", end };

const whole = {
  ...{ name: "Inventado Ficticio", disclosure: "named", facility: "tocoron" },
  parts: [{ nationality: "CO", gender: "female", headcount: 1 }],
};
const counted = {
  ...{ name: null, disclosure: "counted_only", facility: null, federalEntity: "VE-D" },
  parts: [{ nationality: "foreign_or_dual", gender: null, headcount: 1 }],
};

/** Opens a ledger in which a person's case is public at head 2, and again at head 3 with another consent. */
async function openConsented(typed: object, later: object = {}) {
  const db = await openTestLedger();
  const saved = recordOf(await savePerson(db, editor, person({ ...typed, detentions: [held] }), noon), "person");
  const again = { ...held, id: "1", legalStage: "", custody };
  const change = onto(saved.id, saved.version, { ...typed, ...later, detentions: [again] });
  written(await savePerson(db, editor, person(change), noon));
  return db;
}

/** Returns what the record pages, lists and the log of both records show on a day. */
function readOn(db: Db, day: string, at?: number) {
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  const view = { ...reader.view(at), day };
  const page = { limit: 50 };
  const releases = [
    findRelease(reader.db, view, 1),
    findReleases(reader.db, view, [1]).get(1),
    ...listReleases(reader.db, view, page, "VE"),
  ];
  const detentions = [findDetention(reader.db, view, 1), ...listDetentions(reader.db, view, page, "VE")];
  const log = [listRecordLog(reader.db, view, "release", 1), listRecordLog(reader.db, view, "detention", 1)];
  const listed = (filter: { place?: string; nationality?: string }) => [
    listReleases(reader.db, view, { ...page, ...filter }, "VE").length,
    listDetentions(reader.db, view, { ...page, ...filter }, "VE").length,
  ];
  return { releases, detentions, log, listed };
}

test("the day before its end a consent shows name and case; on the day and after it the person only counts", async () => {
  const db = await openConsented(named);
  for (const at of [2, 3]) {
    const before = readOn(db, "2026-03-11", at);
    for (const row of [...before.releases, ...before.detentions]) expect(row).toMatchObject(whole);
    for (const day of [until, "2026-03-13"]) {
      const after = readOn(db, day, at);
      expect([after.releases.length, after.detentions.length]).toEqual([3, 2]);
      for (const row of [...after.releases, ...after.detentions]) expect(row).toMatchObject(counted);
      for (const row of after.detentions) expect(row).toMatchObject({ legalStage: null, detailed: false });
      expect(JSON.stringify(after)).not.toMatch(/Ficticio|tocoron|convicted|"CO"|female/);
    }
  }
});

test("no reader shows the day on which a consent ends", async () => {
  const db = await openConsented(named);
  expect(JSON.stringify(readOn(db, "2026-03-11"))).not.toContain(until);
});

test("a consent for the name only ends as well", async () => {
  const db = await openConsented({ ...named, "consent.scope": "name" });
  for (const row of readOn(db, "2026-03-11").releases) expect(row).toMatchObject({ ...counted, ...nameOnly });
  for (const row of readOn(db, until).releases) expect(row).toMatchObject(counted);
});

const nameOnly = { name: "Inventado Ficticio", disclosure: "named" };

test("filters by place and nationality do not match what a row does not show any more", async () => {
  const db = await openConsented(named);
  for (const at of [2, 3]) {
    const [before, after] = [readOn(db, "2026-03-11", at), readOn(db, until, at)];
    for (const filter of [{ place: "tocoron" }, { nationality: "CO" }]) {
      expect([before.listed(filter), after.listed(filter)]).toEqual([
        [1, 1],
        [0, 0],
      ]);
    }
    expect([before.listed({ place: "VE-D" }), after.listed({ place: "VE-D" })]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect([before.listed({ place: "?facility" }), after.listed({ place: "?facility" })]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  }
});

test.each([
  ["a longer consent also shows the earlier view for longer", named, { "consent.until": "2026-04-01" }, [whole, whole]],
  [
    "a shorter consent also ends the earlier view",
    { ...named, "consent.until": "" },
    { "consent.until": until },
    [counted, counted],
  ],
  ["a consent without end shows both", named, { "consent.until": "" }, [whole, whole]],
])("today's consent applies to every view: %s", async (_what, typed, later, shown) => {
  const db = await openConsented(typed, later);
  expect([2, 3].map((at) => readOn(db, until, at).releases[0])).toMatchObject(shown);
});
