import { expect, test } from "vitest";
import { verifyChain } from "@/db/history/verify-chain";
import { type Db, openDatabase } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { usualDefaults } from "@/domain/imports/import-fields";
import { applyImport } from "./apply-import";

const actor = { id: "user:1" };
const defaults = { ...usualDefaults, day: "2026-01-08" };
const mapping = { columns: { givenNames: 0, surnames: 1 }, defaults, publication: "draft" as const };
const table = { headers: ["Nombres", "Apellidos"], rows: [{ row: 2, cells: ["Inventada", "Ficticia Uno"] }] };

const namesOf = (db: Db) => db.$client.prepare("SELECT surnames FROM people ORDER BY id").pluck().all();

test("a person saved by another user while an import is planned is found before writing, and exists once", async () => {
  const db = await openTestLedger();
  const other = openDatabase(db.$client.name);
  const save = (surnames: string) =>
    recordRelease(other, actor, newPersonRelease({ surnames, day: "2026-01-08" }), noon);
  const saves: Promise<unknown>[] = [];
  let plans = 0;
  const applied = await applyImport(
    db,
    actor,
    "request-1",
    table,
    { mapping, choices: new Map(), near: () => undefined },
    noon,
    (done) => {
      if (done === 0) plans += 1;
      if (done === 0 && plans === 1) saves.push(save("Ficticia Uno"));
      return true;
    },
  );
  await Promise.all(saves);
  other.$client.close();
  expect(plans).toBe(2);
  expect(applied?.results).toMatchObject([{ outcome: "unchanged" }]);
  expect(namesOf(db)).toEqual(["Ficticia Uno"]);
});

test("a person saved meanwhile who does not match any row keeps the assigned number", async () => {
  const db = await openTestLedger();
  const other = openDatabase(db.$client.name);
  const saved: Promise<unknown>[] = [];
  const sourced = { ...mapping, defaults: { ...defaults, url: "https://periodico-inventado.example/lista" } };
  let plans = 0;
  const chosen = { mapping: sourced, choices: new Map(), near: () => undefined };
  await applyImport(db, actor, "request-1", table, chosen, noon, (done) => {
    if (done > 0) return true;
    plans += 1;
    const input = newPersonRelease({ surnames: "Ficticia Dos", sources: [{ url: "https://otro-inventado.example/" }] });
    saved.push(recordRelease(other, actor, input, noon));
    return true;
  });
  await Promise.all(saved);
  other.$client.close();
  expect(plans).toBe(1);
  expect(namesOf(db)).toEqual(["Ficticia Dos", "Ficticia Uno"]);
  const cited =
    "SELECT releases.id, sources.url FROM releases JOIN citations ON release = releases.id JOIN sources ON sources.id = source";
  expect(db.$client.prepare(cited).all()).toEqual([
    { id: 1, url: "https://otro-inventado.example/" },
    { id: 2, url: "https://periodico-inventado.example/lista" },
  ]);
  expect(verifyChain(db).broken).toEqual([]);
});

test("a page cited meanwhile under another of its addresses is one source", async () => {
  const db = await openTestLedger();
  const other = openDatabase(db.$client.name);
  const saved: Promise<unknown>[] = [];
  const url = "https://periodico-inventado.example/lista";
  const sourced = { ...mapping, defaults: { ...defaults, url } };
  let plans = 0;
  const chosen = { mapping: sourced, choices: new Map(), near: () => undefined };
  await applyImport(db, actor, "request-1", table, chosen, noon, (done) => {
    if (done > 0) return true;
    plans += 1;
    const input = newPersonRelease({ surnames: "Ficticia Dos", sources: [{ url: `${url}?utm_source=x` }] });
    if (plans === 1) saved.push(recordRelease(other, actor, input, noon));
    return true;
  });
  await Promise.all(saved);
  other.$client.close();
  expect(plans).toBe(2);
  expect(db.$client.prepare("SELECT count(*) FROM sources").pluck().get()).toBe(1);
  expect(db.$client.prepare("SELECT DISTINCT source FROM citations").pluck().all()).toEqual([1]);
});

test("the same request twice is one change", async () => {
  const db = await openTestLedger();
  const run = () =>
    applyImport(
      db,
      actor,
      "request-1",
      table,
      { mapping, choices: new Map(), near: () => undefined },
      noon,
      () => true,
    );
  const [first, second] = [await run(), await run()];
  expect(first?.outcome).toMatchObject({ ok: true, repeated: false });
  expect(second?.outcome).toMatchObject({ ok: true, repeated: true });
  expect(namesOf(db)).toEqual(["Ficticia Uno"]);
});
