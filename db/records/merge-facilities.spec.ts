import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { findKept, readFacilities } from "@/db/published/labels";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { batches } from "@/db/schema/batches";
import { publishedReleases } from "@/db/schema/published-releases";
import { savedFilters } from "@/db/schema/saved-filters";
import { count, groupRelease, newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, refusals, written } from "@/db/testing/written";
import { mergeLabelsInput } from "@/domain/inputs/merge";
import { restoreInput } from "@/domain/inputs/restore";
import { saveFacilityInput } from "@/domain/inputs/save-facility";
import { undoInput } from "@/domain/inputs/undo";
import { placeFinder } from "@/domain/reading/known-places";
import { listFacilities } from "./list-facilities";
import { mergeFacilities } from "./merge-facilities";
import { restoreVersion } from "./restore-version";
import { saveFacility } from "./save-facility";
import { undoChange } from "./undo-change";

const editor = { id: "user:1" };
const reason = { change: "correction", publicReason: "duplicate" };

async function withTwoPlaces(typed: object = {}) {
  const db = await openTestLedger();
  const place = { name: "Retén Ficticio", facilityKind: "prison", aliases: "El Ficticio", ...typed };
  const input = saveFacilityInput.parse({ requestId: randomUUID(), ...place });
  const { id: other } = recordOf(await saveFacility(db, editor, input, noon), "facility");
  const merge = (more: object = {}) => {
    const form = { requestId: randomUUID(), id: "tocoron", version: "1", other, otherVersion: "1", ...reason, ...more };
    return mergeFacilities(db, editor, mergeLabelsInput.parse(form), noon);
  };
  return { db, other, merge };
}

const facilitiesNow = (db: Db) =>
  db
    .select()
    .from(publishedReleases)
    .all()
    .map(({ toHead, facility }) => (toHead === null ? `now ${facility}` : `then ${facility}`));

test("all records of the merged place name the kept one, past heads stay as they were, and its names become aliases", async () => {
  const { db, other, merge } = await withTwoPlaces();
  const shown = { detailPublic: "on", facility: other };
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(shown), noon), "person");
  const { id: of } = recordOf(await recordRelease(db, editor, groupRelease({ facility: other }), noon), "group");
  const parts = [{ dimension: "facility", category: other, value: "7" }];
  const figure = recordOf(await saveCount(db, editor, count({ parts, publication: "draft" }), noon), "count").id;
  written(await merge());
  expect(findDocument(db, "person", id)?.document.facts.detentions).toMatchObject([
    { custody: [{ facility: "tocoron", federalEntity: "VE-D" }] },
  ]);
  expect(findDocument(db, "group", of)?.document.facts).toMatchObject({ facility: "tocoron", federalEntity: "VE-D" });
  expect(findDocument(db, "count", figure)?.document.facts.parts).toMatchObject([{ category: "tocoron", value: 7 }]);
  expect(facilitiesNow(db).toSorted()).toEqual(["now tocoron", "now tocoron", `then ${other}`, `then ${other}`]);
  const places = listFacilities(db);
  expect(places.map((place) => place.id)).not.toContain(other);
  expect(["Retén Ficticio", "El Ficticio"].map(placeFinder(places))).toEqual(["tocoron", "tocoron"]);
});

test("the public address of the merged place leads to the kept one, in views since the merge", async () => {
  const { db, other, merge } = await withTwoPlaces();
  const { head } = written(await merge());
  const { db: published, close } = publicReader(db.$client.name);
  onTestFinished(close);
  const view = (at: number) => ({ head, at, day: "2026-03-10" as const });
  expect(findKept(published, view(head), "facility", other)).toBe("tocoron");
  expect(findKept(published, view(head - 1), "facility", other)).toBeUndefined();
  expect(readFacilities(published, view(head)).has(other)).toBe(false);
  expect(readFacilities(published, view(head - 1)).has(other)).toBe(true);
});

test("forms opened before, saved filters, open batches and restored versions use the kept place", async () => {
  const { db, other, merge } = await withTwoPlaces();
  written(await recordInBatch(db, editor, newPersonRelease({ facility: other }), noon));
  const query = `publication=draft&place=${other}`;
  db.insert(savedFilters).values({ owner: "user:1", list: "releases", name: "Uno", query, shared: false }).run();
  const held = { detentions: [{ from: "2025-06-01", custody: [{ state: "prison", facility: other }] }] };
  const { id } = recordOf(await savePerson(db, editor, person(held), noon), "person");
  written(await merge());
  expect(db.select().from(savedFilters).all()).toMatchObject([{ query: "publication=draft&place=tocoron" }]);
  expect(JSON.parse(db.select().from(batches).get()?.header ?? "{}")).toMatchObject({ facility: "tocoron" });
  const late = newPersonRelease({ facility: other, givenNames: "Tardía", federalEntity: "" });
  const tardy = recordOf(await recordRelease(db, editor, late, noon), "person").id;
  expect(findDocument(db, "person", tardy)?.document.facts.detentions).toMatchObject([
    { custody: [{ facility: "tocoron" }] },
  ]);
  const restore = restoreInput.parse({ ...onto(id, 2), requestId: randomUUID(), type: "person", of: "1" });
  const outcome = await restoreVersion(db, editor, restore, noon);
  if (outcome.ok) {
    expect(findDocument(db, "person", id)?.document.facts.detentions).toMatchObject([
      { custody: [{ facility: "tocoron" }] },
    ]);
  }
  expect(db.select().from(publishedReleases).where(eq(publishedReleases.facility, other)).all()).toEqual([]);
});

test("two states, two numbers in one figure, an old version and a merged place are refused, and a merge is final", async () => {
  const { db, other, merge } = await withTwoPlaces({ federalEntity: "VE-A" });
  expect(refusals(await merge())).toEqual(["entity_differs"]);
  const corrected = { name: "Retén Ficticio", facilityKind: "prison", ...onto(other, 1), ...reason };
  written(await saveFacility(db, editor, saveFacilityInput.parse({ requestId: randomUUID(), ...corrected }), noon));
  expect(refusals(await merge())).toEqual(["stale"]);
  const parts = ["tocoron", other].map((category) => ({ dimension: "facility", category, value: "7" }));
  const saved = recordOf(await saveCount(db, editor, count({ parts, publication: "draft" }), noon), "count");
  expect(refusals(await merge({ otherVersion: "2" }))).toEqual(["merge_both_counted"]);
  const whole = count({ ...onto(saved.id, 1), parts: parts.slice(0, 1), publication: "draft" });
  written(await saveCount(db, editor, whole, noon));
  const { change } = written(await merge({ otherVersion: "2" }));
  expect(refusals(await merge({ version: "2", otherVersion: "3" }))).toEqual(["record_gone"]);
  const undo = undoInput.parse({ requestId: randomUUID(), of: String(change), ...reason });
  expect(refusals(await undoChange(db, editor, undo, noon))).toEqual(["place_merge_final"]);
});
