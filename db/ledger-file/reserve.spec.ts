import { existsSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { inTransaction } from "@/db/ledger/transaction";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { temporaryPath } from "@/db/testing/temporary-path";
import { DiskFault, trialPath, tryToWrite, whyUnwritable } from "./disk-fault";
import { fillReserve, isReserveSpent, requireReserve, reservePath, spendReserve } from "./reserve";

const coded = (code: string) => Object.assign(new Error("refused"), { code });

test.each([
  ["ENOSPC", "disk_full"],
  ["EDQUOT", "disk_full"],
  ["EFBIG", "disk_full"],
  ["SQLITE_FULL", "disk_full"],
  ["SQLITE_IOERR_WRITE", "disk_full"],
  ["EROFS", "disk_read_only"],
  ["SQLITE_READONLY", "disk_read_only"],
  ["SQLITE_BUSY", undefined],
  ["SQLITE_CONSTRAINT_NOTNULL", undefined],
])("an error with the code %s means: %s", (code, why) => {
  const path = temporaryPath();
  expect(whyUnwritable(coded(code), path)).toBe(why);
  expect(whyUnwritable(new Error("around it", { cause: coded(code) }), path)).toBe(why);
});

test("a trial leaves nothing behind", () => {
  const path = temporaryPath();
  expect(tryToWrite(path)).toBeUndefined();
  expect(existsSync(trialPath(path))).toBe(false);
});

test("a reserve occupies its space, is spent once, and is filled again by the next write that may not use it", () => {
  const path = temporaryPath();
  requireReserve(path);
  expect([isReserveSpent(path), spendReserve(path)]).toEqual([false, false]);
  expect(fillReserve(path)).toBe(true);
  const { size, blocks } = statSync(reservePath(path));
  expect(blocks * 512).toBeGreaterThanOrEqual(size);
  expect([spendReserve(path), isReserveSpent(path), spendReserve(path)]).toEqual([true, true, false]);
  expect(statSync(reservePath(path)).size).toBe(0);
  requireReserve(path);
  expect(isReserveSpent(path)).toBe(false);
});

test("a full file refuses a write and leaves nothing of it; only an urgent one spends the reserve", async () => {
  const db = await openTestLedger();
  const path = db.$client.name;
  fillReserve(path);
  db.$client.exec("CREATE TABLE filler (text TEXT)");
  db.$client.pragma(`max_page_count = ${db.$client.pragma("page_count", { simple: true })}`);
  const write = () => void db.$client.prepare("INSERT INTO filler VALUES (zeroblob(1000000))").run();
  await expect(inTransaction<void>(db, write)).rejects.toMatchObject({ name: "DiskFault", why: "disk_full" });
  expect(isReserveSpent(path)).toBe(false);
  await expect(inTransaction<void>(db, write, { isUrgent: true })).rejects.toThrow(DiskFault);
  expect(isReserveSpent(path)).toBe(true);
  expect(db.$client.prepare("SELECT count(*) FROM filler").pluck().get()).toBe(0);
});
