import { expect, test } from "vitest";
import { changes } from "@/db/schema/changes";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import type { FilteredList } from "@/domain/inputs/list-filter";
import { savedFilterInput, saveFilterInput } from "@/domain/inputs/saved-filter";
import { listSavedFilters, reviseFilter, saveFilter } from "./saved-filters";

const me = "user:1";
const other = "user:2";

function filter(name: string, query: string, shared = "") {
  return saveFilterInput.parse({ list: "releases", name, query, shared });
}

test("a filter is visible to its owner, and to everyone if shared; it is not in the history and stores no searched words", async () => {
  const db = await openTestLedger();
  const before = db.select().from(changes).all().length;
  await saveFilter(db, me, filter("Por revisar", "publication=in_review&after=9&nonsense=1&search=Fulano"));
  await saveFilter(db, other, filter("Tocorón", "place=tocoron", "on"));
  const seen = (reader: string, list?: FilteredList) =>
    listSavedFilters(db, reader, list).map(({ name, query, isOwn }) => [name, query, isOwn]);
  expect(seen(me)).toEqual([
    ["Por revisar", "publication=in_review", true],
    ["Tocorón", "place=tocoron", false],
  ]);
  expect(seen(other, "releases")).toEqual([["Tocorón", "place=tocoron", true]]);
  expect(seen(me, "people")).toEqual([]);
  expect(db.select().from(changes).all()).toHaveLength(before);
});

test("saving under the same name replaces the filter; only its owner renames or deletes it", async () => {
  const db = await openTestLedger();
  await saveFilter(db, me, filter("Borradores", "publication=draft"));
  await saveFilter(db, me, filter("Borradores", "publication=draft&place=tocoron"));
  const [saved] = listSavedFilters(db, me);
  expect(saved).toMatchObject({ query: "publication=draft&place=tocoron", shared: false });
  const rename = savedFilterInput.parse({
    step: "rename",
    id: String(saved?.id),
    name: " Mis  borradores ",
    shared: "on",
  });
  expect(await reviseFilter(db, other, rename)).toEqual({ code: "not_found" });
  expect(await reviseFilter(db, me, rename)).toBeUndefined();
  expect(listSavedFilters(db, other)).toMatchObject([{ name: "Mis borradores", isOwn: false }]);
  const gone = savedFilterInput.parse({ step: "delete", id: String(saved?.id) });
  expect(await reviseFilter(db, other, gone)).toEqual({ code: "not_found" });
  expect(await reviseFilter(db, me, gone)).toBeUndefined();
  expect(listSavedFilters(db, me)).toEqual([]);
});

test("a user can save at most thirty filters, each with a name", async () => {
  const db = await openTestLedger();
  for (let index = 0; index < 30; index++) await saveFilter(db, me, filter(`n.º ${index}`, "kind=pardon"));
  expect(await saveFilter(db, me, filter("uno más", "kind=pardon"))).toEqual({ code: "too_many", field: "name" });
  expect(await saveFilter(db, other, filter("otro", "kind=pardon"))).toBeUndefined();
  expect(saveFilterInput.safeParse({ list: "releases", name: "  ", query: "" }).success).toBe(false);
});
