import { expect, test } from "vitest";
import { listAudit } from "@/db/accounts/list-audit";
import { listCountsForDesk } from "@/db/counts/list-counts-for-desk";
import type { Db } from "@/db/ledger/open";
import { searchPeople } from "@/db/matching/search-people";
import { listPeopleForDesk } from "@/db/people/list-people-for-desk";
import { listReturnedTo } from "@/db/records/list-returned";
import { listGroupsForDesk } from "@/db/releases/list-groups-for-desk";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { recordRelease } from "@/db/releases/record-release";
import { groupRelease, newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { plansOf, queriesOf } from "@/db/testing/plans-of";
import { written } from "@/db/testing/written";

const after = 1000;
const afterCount = { asOf: "2026-03-01", id: "fp" };

/**
 * The desk's reads, and the index that returns each in list order. SQLite plans from the schema alone, because ANALYZE
 * never runs on the ledger. So a plan here is also the plan with 100,000 rows.
 */
const reads: [string, (db: Db) => unknown, string][] = [
  ["releases", (db) => listReleasesForDesk(db), "SCAN releases"],
  ["the next page of releases", (db) => listReleasesForDesk(db, { after }), "PRIMARY KEY (rowid<?)"],
  ["drafts", (db) => listReleasesForDesk(db, { publication: "draft", after }), "releases_of_publication"],
  ["announced releases", (db) => listReleasesForDesk(db, { verification: "announced" }), "releases_of_verification"],
  ["pardons", (db) => listReleasesForDesk(db, { kind: "pardon", after }), "releases_of_kind"],
  ["releases from a place", (db) => listReleasesForDesk(db, { facility: "tocoron" }), "releases_of_facility"],
  ["people", (db) => listPeopleForDesk(db), "SCAN people"],
  ["the next page of people", (db) => listPeopleForDesk(db, { after }), "PRIMARY KEY (rowid<?)"],
  ["people under house arrest", (db) => listPeopleForDesk(db, { situation: "house_arrest" }), "people_of_situation"],
  ["people at a facility", (db) => listPeopleForDesk(db, { facility: "tocoron", after }), "people_of_facility"],
  ["people who are named", (db) => listPeopleForDesk(db, { disclosure: "named", after }), "people_of_disclosure"],
  [
    "people of a nationality",
    (db) => listPeopleForDesk(db, { nationality: "CO" }),
    "person_nationalities_country_person",
  ],
  ["people in the order of names", (db) => listPeopleForDesk(db, { order: "name" }), "people_of_name"],
  ["the next people by name", (db) => listPeopleForDesk(db, { order: "name", after }), "people_of_name"],
  ["people in the order of places", (db) => listPeopleForDesk(db, { order: "place", after }), "people_by_place"],
  [
    "people detained in a month",
    (db) => listPeopleForDesk(db, { from: "2026-02-01", to: "2026-02-28" }),
    "detentions_from",
  ],
  ["people that a user wrote", (db) => listPeopleForDesk(db, { author: "user:1" }), "changes_actor"],
  ["releases in the order of days", (db) => listReleasesForDesk(db, { order: "day", after }), "releases_of_day"],
  ["releases in the order of places", (db) => listReleasesForDesk(db, { order: "place", after }), "releases_by_place"],
  ["groups in the order of places", (db) => listGroupsForDesk(db, { order: "place", after }), "groups_by_place"],
  ["counts of a month", (db) => listCountsForDesk(db, { from: "2026-02-01", to: "2026-02-28" }), "counts_listed"],
  ["groups", (db) => listGroupsForDesk(db, { after }), "PRIMARY KEY (rowid<?)"],
  ["released groups", (db) => listGroupsForDesk(db, { event: "release" }), "groups_of_event"],
  ["groups from a place", (db) => listGroupsForDesk(db, { facility: "tocoron" }), "groups_of_facility"],
  ["open groups", (db) => listGroupsForDesk(db, { isOpen: true, after }), "groups_open"],
  ["counts", (db) => listCountsForDesk(db), "counts_listed"],
  ["the next page of counts", (db) => listCountsForDesk(db, { after: afterCount }), "counts_listed"],
  ["draft counts", (db) => listCountsForDesk(db, { publication: "draft" }), "counts_of_publication"],
  ["counts of a publisher", (db) => listCountsForDesk(db, { publisher: "foro-penal" }), "counts_of_publisher"],
  ["the changes of a user", (db) => listAudit(db, { actor: "user:1", after }), "changes_actor"],
  ["the changes of a kind", (db) => listAudit(db, { action: "release.record", after }), "changes_action"],
  [
    "a user's changes of a kind",
    (db) => listAudit(db, { actor: "user:1", action: "release.record" }),
    "changes_actor_action",
  ],
  ["the changes since a day", (db) => listAudit(db, { from: "2026-02-04T04:00:00.000Z" }), "changes_at"],
  ["returned records", (db) => listReturnedTo(db, "user:1"), "sqlite_autoindex_flagged_records_1"],
];

test.each(reads)("%s: reads pages in order from an index", async (_, read, index) => {
  const db = await openLedger();
  const queries = queriesOf(db, () => read(db));
  const list = queries.find((each) => each.join("\n").includes(index)) ?? queries[0] ?? [];
  const steps = queries.flat();
  expect(list.join("\n")).toContain(index);
  expect(list.filter((step) => /ORDER BY/.test(step))).toEqual([]);
  const whole = steps.filter(
    (step) => /^SCAN (?!people_names|custody_periods|settings)/.test(step) && !step.includes("INDEX"),
  );
  expect(whole.filter((step) => step !== index)).toEqual([]);
});

test.each([
  ["an ID number", "V-12.345.678", ["people_document"]],
  ["a date", "4/2/2026", ["people_of_birth", "detentions_from", "detentions_end"]],
])("a search for %s uses its indexes in every list", async (_what, search, indexes) => {
  const db = await openLedger();
  for (const list of [listPeopleForDesk, listReleasesForDesk]) {
    const steps = plansOf(db, () => list(db, { search, after })).join("\n");
    for (const index of indexes) expect(steps).toContain(index);
  }
});

test("names are found by their own index and read by number", async () => {
  const db = await openLedger();
  const steps = plansOf(db, () => searchPeople(db, "Inventada"));
  expect(steps.filter((step) => /^SCAN (people|detentions|person_nationalities)\b/.test(step))).toEqual([]);
});

async function openLedger(): Promise<Db> {
  const db = await openTestLedger();
  const editor = { id: "user:1" };
  written(await recordRelease(db, editor, newPersonRelease({ facility: "tocoron" }), noon));
  written(await recordRelease(db, editor, groupRelease(), noon));
  return db;
}
