import { renameSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { inOtherProcess } from "@/db/testing/other-process";
import { written } from "@/db/testing/written";
import { NewestView } from "./newest-view";
import { readLedgerAt } from "./testing/open-test-door";

afterEach(() => vi.useRealTimers());

/** A newest view, the texts of the views that were current at its last callback, and the number of callbacks. */
async function openNewest() {
  const db = await openTestLedger();
  await readLedgerAt(db.$client.name);
  const moves: ((written: string) => boolean)[] = [];
  return { db, moves, newest: new NewestView((holds) => moves.push(holds)) };
}

function shown(newest: NewestView, query = {}) {
  const resolved = newest.resolve(query);
  if (!resolved.ok) throw new Error(resolved.problem.code);
  return resolved;
}

/** Writes, and ends the current turn of the event loop, so that later requests are in another turn. */
async function write(db: Db) {
  written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon));
  await turn();
}

test("the next request sees what another process writes", async () => {
  const { db, moves, newest } = await openNewest();
  const before = shown(newest);
  expect(shown(newest)).toBe(before);
  expect(moves).toHaveLength(1);
  const file = fileURLToPath(new URL("../db/testing/record-one-release.ts", import.meta.url));
  await inOtherProcess(file, db.$client.name, "from-another-process");
  expect(newest.isNewest(before)).toBe(false);
  const after = shown(newest);
  expect(after.view.head).toBe(before.view.head + 1);
  expect(moves).toHaveLength(2);
  expect([moves[1]?.(before.written), moves[1]?.(after.written)]).toEqual([false, true]);
});

test("polling without a request detects a new head too", async () => {
  const { db, moves, newest } = await openNewest();
  newest.resolveOrUndefined({});
  const before = newest.last;
  await write(db);
  newest.resolveOrUndefined({});
  expect(newest.last?.view.head).toBe((before?.view.head ?? 0) + 1);
  expect(moves).toHaveLength(2);
});

test("the day changes at midnight in the instance's time zone, and pages of the day before become stale", async () => {
  const { moves, newest } = await openNewest();
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(new Date("2026-05-10T03:59:59Z"));
  const before = shown(newest);
  vi.setSystemTime(new Date("2026-05-10T04:00:00Z"));
  await turn();
  expect([before.view.day, newest.isNewest(before)]).toEqual(["2026-05-09", false]);
  expect(shown(newest).view.day).toBe("2026-05-10");
  expect(moves.at(-1)?.(before.written)).toBe(false);
});

test("views of earlier heads stay current until the newest head moves, and differ from the newest view", async () => {
  const { db, moves, newest } = await openNewest();
  await write(db);
  const now = shown(newest);
  const earlier = shown(newest, { at: 1 });
  expect([earlier.view.at, earlier.view.head]).toEqual([1, now.view.head]);
  expect(earlier.written).not.toBe(now.written);
  expect(shown(newest, { at: now.view.head })).toBe(now);
  expect(moves.at(-1)?.(earlier.written)).toBe(true);
  await write(db);
  shown(newest);
  expect(moves.at(-1)?.(earlier.written)).toBe(false);
});

test("a ledger with the same head numbers and other content is another view", async () => {
  const { db, moves, newest } = await openNewest();
  const before = shown(newest);
  db.$client.exec(`UPDATE published_heads SET hash = '${"0".repeat(64)}' WHERE number = ${before.view.head}`);
  await turn();
  const after = shown(newest);
  expect(after.view).toEqual(before.view);
  expect(after.written).not.toBe(before.written);
  expect(moves.at(-1)?.(before.written)).toBe(false);
});

test("while the ledger is unreadable, resolving fails, polling does not, and the last view stays known", async () => {
  const { db, moves, newest } = await openNewest();
  const before = shown(newest);
  const path = db.$client.name;
  await turn();
  renameSync(path, `${path}.away`);
  expect(() => newest.resolve({})).toThrow();
  newest.resolveOrUndefined({});
  expect(newest.last).toBe(before);
  await turn();
  renameSync(`${path}.away`, path);
  expect(shown(newest)).toBe(before);
  expect(moves).toHaveLength(1);
});

test("heads and days that do not exist are problems, not views", async () => {
  const { newest } = await openNewest();
  for (const query of [{ at: 99 }, { known: "2000-01-01" }, { known: "2999-01-01" }])
    expect([query, newest.resolve(query).ok]).toEqual([query, false]);
});
