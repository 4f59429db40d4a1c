import { readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "@/db/ledger/open";
import { takeLedger } from "@/db/ledger-file/lease";
import { currentLedger } from "./testing/current-ledger";
import { writer } from "./testing/writer";

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
  ["SIGHUP", 129],
] as const)("a command that %s stops leaves one file and its note, with all it wrote", async (signal, code) => {
  const path = await currentLedger();
  const command = await writer(path);
  expect(await command.end(signal)).toEqual([code, null]);
  expect(readdirSync(dirname(path)).filter((name) => !name.endsWith("-lock"))).toEqual([
    "ledger.sqlite",
    "ledger.sqlite.newest",
  ]);
  const again = openDatabase(path);
  onTestFinished(() => void again.$client.close());
  expect(again.$client.prepare("SELECT max(id) FROM changes").pluck().get()).toBe(command.newest());
});

test("a stopped command empties the log, even while another process has the ledger open", async () => {
  const path = await currentLedger();
  const command = await writer(path);
  const other = openDatabase(path);
  onTestFinished(() => void other.$client.close());
  expect(other.$client.prepare("SELECT max(id) FROM changes").pluck().get()).toBe(command.newest());
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  expect(await command.end("SIGTERM")).toEqual([143, null]);
  expect(statSync(`${path}-wal`).size).toBe(0);
});

test("while a command runs, no start and no restore can lock the ledger; a stopped command leaves no lock", async () => {
  const path = await currentLedger();
  const command = await writer(path);
  expect(() => takeLedger(path, 0)).toThrow("Another process uses the database");
  await command.end("SIGTERM");
  takeLedger(path, 0).release();
});
