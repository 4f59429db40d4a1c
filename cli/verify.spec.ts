import { closeSync, openSync, writeSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { findHeadHash, findNewestHash } from "@/db/history/find-head-hash";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { written } from "@/db/testing/written";
import { prepare } from "./prepare";
import { Refusal } from "./refusal";
import { currentLedger } from "./testing/current-ledger";
import { setLedgerPath } from "./testing/set-ledger-path";
import { verify } from "./verify";

/** Makes commands use a ledger with a release that `damage` altered. Returns its path and what commands print. */
async function ledgerWith(damage: (db: Db) => void = () => undefined) {
  let hashes = { newest: "", head: "" };
  const path = await currentLedger(async (db) => {
    written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon));
    hashes = { newest: findNewestHash(db), head: findHeadHash(db, 1) ?? "" };
    damage(db);
  });
  setLedgerPath(path);
  const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => errors.mockRestore());
  const textOf = (calls: unknown[][]) => calls.map(([text]) => String(text)).join("\n");
  return {
    path,
    hashes,
    printed: () => textOf(vi.mocked(console.log).mock.calls),
    warned: () => textOf(errors.mock.calls),
  };
}

const falseKind = (db: Db) => db.$client.exec("UPDATE releases SET kind = 'exile'");

/** Overwrites the first page of a table. */
function overwrite(path: string, page: number) {
  const file = openSync(path, "r+");
  writeSync(file, "overwritten ".repeat(300), (page - 1) * 4096);
  closeSync(file);
}

test("`verify` prints a line for each check of a sound ledger, and compares a hash that was written down", async () => {
  const { hashes, printed } = await ledgerWith();
  await verify({ version: "1", hash: hashes.head.slice(0, 8) });
  expect(printed()).toMatch(/^✓ 1\/9 estructura del archivo \/ structure of the file\n(✓ .*\n){8}Todo concuerda/);
  expect(printed()).toContain(hashes.newest);
  expect(printed()).toContain("Version 1 has that hash.");
  await expect(verify({ quick: true, version: "1", hash: "00000000" })).rejects.toThrow("has another hash");
});

test("`verify` names the first record of each check that is wrong, and ends with an error", async () => {
  const { printed } = await ledgerWith(falseKind);
  await expect(verify()).rejects.toThrow(Refusal);
  expect(printed()).toContain("✓ 4/9 historia / history\n✗ 5/9 registros actuales / current records");
  expect(printed()).toContain("The first fault: person 1, version 1: releases.kind is not what its document says");
});

test("a start warns of a damaged record and goes on", async () => {
  const { warned } = await ledgerWith((db) => db.$client.exec("UPDATE people SET version = 9"));
  await prepare();
  expect(warned()).toContain("Warning: the database has damaged data.\n  person 1: people has version 9");
  expect(warned()).toContain("The start goes on.");
});

test("a start prints no warning for a sound ledger", async () => {
  const { warned } = await ledgerWith();
  await prepare();
  expect(warned()).toBe("");
});

test("a start refuses a file with malformed pages, and names the table", async () => {
  let page = 0;
  const { path, warned } = await ledgerWith((db) => {
    page = Number(db.$client.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'people'").pluck().get());
  });
  overwrite(path, page);
  await expect(prepare()).rejects.toMatchObject({ why: "damaged" });
  expect(warned()).toContain("the file is malformed, in people: ");
});
