import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { keyTag, newKeyPair } from "@/db/backup/age-key";
import { openBackup } from "@/db/backup/open-backup";
import { readArchive } from "@/db/backup/read-archive";
import { keepClock } from "@/db/clock/keep-clock";
import type { Db } from "@/db/ledger/open";
import { takeBackupLease } from "@/db/ledger-file/lease";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { offerKey, setKey } from "./backup-key";
import { backupName, listKept } from "./folder";
import { BackupCancelled, makeBackup } from "./make-backup";
import { findBackupWarning, findLastFailure, findLastGood, isRunDue } from "./runs";

const cli = { id: "cli" };
const folderOf = (db: Db) => join(dirname(db.$client.name), "backups");
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

async function withKey() {
  const db = await openTestLedger();
  const key = await newKeyPair();
  await setKey(db, cli, key.recipient, noon);
  return { db, key, folder: folderOf(db) };
}

test("a backup is one encrypted file, its hash for sha256sum and the list of erased records, for the owner only", async () => {
  const { db, key, folder } = await withKey();
  writeFileSync(join(dirname(db.$client.name), "erased.jsonl"), "");
  const { file, sha256 } = await makeBackup(db, folder, noon);
  expect(file).toBe(`vigilia-2026-03-10T16-00-00Z-${keyTag(key.recipient)}.tar.age`);
  expect(readdirSync(folder).sort()).toEqual(["erased.jsonl", file, `${file}.sha256`]);
  expect(spawnSync("sha256sum", ["--check", `${file}.sha256`], { cwd: folder }).status).toBe(0);
  expect([file, `${file}.sha256`, "."].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([
    0o600, 0o600, 0o700,
  ]);
  expect(listKept(folder)).toMatchObject([{ file, at: noon, sha256, key: keyTag(key.recipient) }]);
  const manifest = await readArchive(file, undefined, await openBackup(join(folder, file), key));
  expect(findLastGood(db, folder)).toMatchObject({ file, sha256, change: manifest.change.number });
});

test("without a key no backup is made, and the failure says so", async () => {
  const db = await openTestLedger();
  await expect(makeBackup(db, folderOf(db), noon)).rejects.toMatchObject({ fault: "no_key" });
  expect(existsSync(folderOf(db))).toBe(false);
  expect(findLastFailure(db)).toMatchObject({ fault: "no_key" });
});

test("a new backup deletes those that the rotation does not keep, and no other file", async () => {
  const { db, key, folder } = await withKey();
  mkdirSync(folder);
  const dayBefore = (days: number) => backupName(later(-24 * days), key.recipient);
  const names = Array.from({ length: 30 }, (_, index) => dayBefore(index + 1));
  for (const name of names) {
    writeFileSync(join(folder, name), "older");
    writeFileSync(join(folder, `${name}.sha256`), "");
  }
  writeFileSync(join(folder, "notes.txt"), "of the operator");
  const { rotated } = await makeBackup(db, folder, noon);
  // 7 days, 3 more weeks, and the last of February, which is one of these weeks or a month of its own.
  expect(listKept(folder).length).toBe(31 - rotated);
  expect(listKept(folder).map(({ at }) => at.toISOString().slice(0, 10))).toEqual([
    ...["2026-03-10", "2026-03-09", "2026-03-08", "2026-03-07", "2026-03-06", "2026-03-05", "2026-03-04"],
    ...["2026-03-01", "2026-02-28", "2026-02-22"],
  ]);
  expect(readdirSync(folder)).toContain("notes.txt");
  expect(readdirSync(folder).filter((name) => name.endsWith(".sha256"))).toHaveLength(10);
});

test("while the clock is in doubt, a new backup deletes no other", async () => {
  const { db, key, folder } = await withKey();
  await keepClock(db, noon);
  mkdirSync(folder);
  for (let days = 1; days <= 30; days += 1)
    writeFileSync(join(folder, backupName(later(-24 * days), key.recipient)), "");
  const { rotated } = await makeBackup(db, folder, later(24 * 400));
  expect([rotated, listKept(folder).length]).toEqual([0, 31]);
});

test("a backup made under a clock that was set back is kept, whatever the rotation says", async () => {
  const { db, key, folder } = await withKey();
  mkdirSync(folder);
  for (let days = 1; days <= 30; days += 1)
    writeFileSync(join(folder, backupName(later(24 * days), key.recipient)), "");
  writeFileSync(join(folder, backupName(later(1), key.recipient)), "");
  const { file } = await makeBackup(db, folder, noon);
  expect(listKept(folder).map((each) => each.file)).toContain(file);
});

test("a failure deletes nothing, is stored with its reason, and ends with the next good backup", async () => {
  const { db, folder } = await withKey();
  const { file } = await makeBackup(db, folder, noon);
  const lease = takeBackupLease(db.$client.name, () => new Error("taken"));
  await expect(makeBackup(db, folder, later(23))).rejects.toMatchObject({ fault: "busy" });
  lease.release();
  expect(findLastFailure(db)).toMatchObject({ fault: "busy", at: later(23).toISOString() });
  expect(findLastGood(db, folder)?.file).toBe(file);
  await makeBackup(db, folder, later(24));
  expect(findLastFailure(db)).toBeUndefined();
});

test("a folder that cannot be created is named as the reason", async () => {
  const { db } = await withKey();
  const file = join(dirname(db.$client.name), "a-file");
  writeFileSync(file, "");
  chmodSync(file, 0o400);
  await expect(makeBackup(db, join(file, "backups"), noon)).rejects.toMatchObject({ fault: "no_folder" });
  expect(findLastFailure(db)?.fault).toBe("no_folder");
});

test("a cancelled backup leaves no file and is no failure", async () => {
  const { db, folder } = await withKey();
  const cancelled = makeBackup(db, folder, noon, (percent) => {
    if (percent >= 40) throw new BackupCancelled();
  });
  await expect(cancelled).rejects.toThrow(BackupCancelled);
  expect([readdirSync(folder), findLastFailure(db)]).toEqual([[], undefined]);
});

test("admins are warned without a confirmed key, before the first backup, from a day after the last one, and if its file is gone", async () => {
  const bare = await openTestLedger();
  expect(findBackupWarning(bare, folderOf(bare), noon)).toEqual({ why: "no_key" });
  await offerKey(bare, cli, await newKeyPair(), noon);
  expect(findBackupWarning(bare, folderOf(bare), noon)).toEqual({ why: "unconfirmed" });
  const { db, folder } = await withKey();
  expect(findBackupWarning(db, folder, noon)).toEqual({ why: "none" });
  const { file } = await makeBackup(db, folder, noon);
  expect(findBackupWarning(db, folder, new Date(later(24).getTime() - 1))).toBeUndefined();
  expect(findBackupWarning(db, folder, later(24))).toEqual({ why: "old", at: noon.toISOString() });
  rmSync(join(folder, file));
  expect(findBackupWarning(db, folder, later(1))).toEqual({ why: "none" });
});

test("the server makes a backup when it has a key, 22 hours after the last one, and when its file is gone", async () => {
  const bare = await openTestLedger();
  expect(isRunDue(bare, folderOf(bare), noon)).toBe(false);
  const { db, folder } = await withKey();
  expect(isRunDue(db, folder, noon)).toBe(true);
  const { file } = await makeBackup(db, folder, noon);
  expect([21.99, 22].map((hours) => isRunDue(db, folder, later(hours)))).toEqual([false, true]);
  rmSync(join(folder, file));
  expect(isRunDue(db, folder, later(1))).toBe(true);
});
