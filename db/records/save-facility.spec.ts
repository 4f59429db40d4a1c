import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { listProposalsOf } from "@/db/proposals/proposal";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { saveFacilityInput } from "@/domain/inputs/save-facility";
import { placeFinder } from "@/domain/reading/known-places";
import { countFacilityUses } from "./count-facility-uses";
import { listFacilities } from "./list-facilities";
import { saveFacility } from "./save-facility";

const editor = { id: "user:1" };
const place = (typed: object) =>
  saveFacilityInput.parse({ requestId: randomUUID(), facilityKind: "prison", federalEntity: "VE-D", ...typed });

const name = "Cárcel Ficticia de Villa Inventada";

function publicName(db: Db, id: string) {
  const sql = "SELECT name FROM published_facilities WHERE id = ? AND to_head IS NULL";
  return db.$client.prepare(sql).pluck().get(id);
}

test("a new place has an id made from its name, is public at once, and is found by its aliases", async () => {
  const db = await openTestLedger();
  const typed = place({ name, aliases: "La Ficticia\nla ficticia\n CPVI ; Villa Supuesta " });
  const { id } = recordOf(await saveFacility(db, editor, typed, noon), "facility");
  expect(id).toBe("carcel-ficticia-de-villa-inventada");
  expect(publicName(db, id)).toBe(name);
  const find = placeFinder(listFacilities(db));
  for (const text of ["La Ficticia", "CPVI", "Villa Supuesta", "cárcel ficticia"]) expect(find(text), text).toBe(id);
});

test("a renamed place keeps its id, and what the public reads changes only with a reason", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveFacility(db, editor, place({ name }), noon), "facility");
  written(await saveFacility(db, editor, place({ id, version: "1", name, aliases: "La Ficticia" }), noon));
  const renamed = { id, version: "2", name: "Cárcel Supuesta", aliases: "La Ficticia" };
  expect(refusals(await saveFacility(db, editor, place(renamed), noon))).toEqual(["change_required change"]);
  written(await saveFacility(db, editor, place({ ...renamed, change: "update" }), noon));
  expect(publicName(db, id)).toBe("Cárcel Supuesta");
  expect(refusals(await saveFacility(db, editor, place(renamed), noon))).toEqual(["stale"]);
});

test("a name or alias of another place is refused until the user says that they are two, and then both have an id", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveFacility(db, editor, place({ name, aliases: "La Ficticia" }), noon), "facility");
  for (const same of [{ name: "carcel ficticia de villa inventada" }, { name: "Otra", aliases: "LA FICTICIA" }]) {
    expect(refusals(await saveFacility(db, editor, place(same), noon))).toEqual(["name_taken name"]);
  }
  const other = recordOf(await saveFacility(db, editor, place({ name, alike: id }), noon), "facility");
  expect(other.id).toBe(`${id}-2`);
  written(await saveFacility(db, editor, place({ id, version: "1", name, aliases: "La Ficticia" }), noon));
  expect(placeFinder(listFacilities(db))(name)).toBeNull();
});

test("the name of a state is no alias of a place", async () => {
  const db = await openTestLedger();
  const refused = await saveFacility(db, editor, place({ name, aliases: "Estado Aragua" }), noon);
  expect(refusals(refused)).toEqual(["alias_is_state aliases"]);
});

test("under the policy always a new place waits for a second person, and nobody reads it before", async () => {
  const db = await openTestLedger("always");
  const outcome = await saveFacility(db, editor, place({ name }), noon);
  const id = "carcel-ficticia-de-villa-inventada";
  expect(outcome.ok && outcome.proposal).toBeGreaterThan(0);
  expect(findDocument(db, "facility", id)).toBeUndefined();
  expect(listProposalsOf(db, "facility", [id])).toHaveLength(1);
});

test("the uses of a place are its detentions and releases", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await saveFacility(db, editor, place({ name }), noon), "facility");
  written(await recordRelease(db, editor, newPersonRelease({ facility: id }), noon));
  expect(countFacilityUses(db).get(id)).toEqual({ detentions: 1, releases: 1, figures: 0 });
});
