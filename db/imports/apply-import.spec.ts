import { expect, test } from "vitest";
import type { Db } from "../open";
import { openDatabase } from "../open";
import { recordRelease } from "../releases/record-release";
import { newPersonRelease } from "../testing/forms";
import { noon } from "../testing/noon";
import { openTestLedger } from "../testing/open-test-ledger";
import { applyImport } from "./apply-import";

const actor = { id: "user:1" };
const defaults = { day: "2026-01-08", kind: "unknown", verification: "reported", verifiedBy: "", url: "" };
const mapping = { columns: { givenNames: 0, surnames: 1 }, defaults, publication: "draft" as const };
const table = { headers: ["Nombres", "Apellidos"], rows: [{ row: 2, cells: ["Inventada", "Ficticia Uno"] }] };

const namesOf = (db: Db) => db.$client.prepare("SELECT surnames FROM people ORDER BY id").pluck().all();

test("whoever is saved by another while an import is planned is seen before it is written, and stands once", async () => {
  const db = await openTestLedger();
  const other = openDatabase(db.$client.name);
  const save = (surnames: string) =>
    recordRelease(other, actor, newPersonRelease({ surnames, day: "2026-01-08" }), noon);
  const saves: Promise<unknown>[] = [];
  let plans = 0;
  const applied = await applyImport(db, actor, "request-1", table, { mapping, asNew: new Set() }, noon, (done) => {
    if (done === 0) plans += 1;
    // The first takes the numbers that the plan was to have, the second is the very person of the row.
    if (done === 0 && plans === 1) saves.push(save("Ficticia Dos"));
    if (done === 0 && plans === 2) saves.push(save("Ficticia Uno"));
    return true;
  });
  await Promise.all(saves);
  other.$client.close();
  expect(plans).toBe(3);
  expect(applied?.results).toMatchObject([{ outcome: "unchanged" }]);
  expect(namesOf(db)).toEqual(["Ficticia Dos", "Ficticia Uno"]);
});

test("the same request twice is one change", async () => {
  const db = await openTestLedger();
  const run = () => applyImport(db, actor, "request-1", table, { mapping, asNew: new Set() }, noon, () => true);
  const [first, second] = [await run(), await run()];
  expect(first?.outcome).toMatchObject({ ok: true, repeated: false });
  expect(second?.outcome).toMatchObject({ ok: true, repeated: true });
  expect(namesOf(db)).toEqual(["Ficticia Uno"]);
});
