import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { originalPath } from "@/db/sources/evidence-files";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { withEvidence } from "@/db/testing/with-evidence";
import { readArchive } from "./read-archive";
import { writeArchive } from "./write-archive";
import { writeBackup } from "./write-backup";

const target = (db: Db) => join(dirname(db.$client.name), "copies", "today.vigilia");

async function openLedger() {
  const db = await openTestLedger();
  mkdirSync(dirname(target(db)));
  const { hash } = await withEvidence(db, "#804020");
  await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon);
  return { db, hash };
}

test("a backup is one file that only the owner can read, and system tools list its content", async () => {
  const { db, hash } = await openLedger();
  const manifest = await writeBackup(db, target(db), false, noon);
  expect(statSync(target(db)).mode & 0o777).toBe(0o600);
  expect(await readArchive(target(db))).toEqual(manifest);
  expect(manifest.faulty).toEqual([]);
  const listed = spawnSync("tar", ["tf", target(db)], { encoding: "utf8" })
    .stdout.trim()
    .split("\n");
  expect(listed).toEqual([
    "manifest.json",
    "manifest.sha256",
    "vigilia.sqlite",
    `evidence/${hash}`,
    `evidence/${hash}.webp`,
  ]);
  expect(readdirSync(dirname(target(db)))).toEqual(["today.vigilia"]);
  expect(readdirSync(dirname(db.$client.name)).filter((name) => name.startsWith(".vigilia-tmp-backup-"))).toEqual([]);
});

test("an existing file is replaced only on request, and only by a complete backup", async () => {
  const { db } = await openLedger();
  writeFileSync(target(db), "older");
  await expect(writeBackup(db, target(db), false, noon)).rejects.toMatchObject({ fault: "exists" });
  db.$client.exec("UPDATE published_heads SET note_es = 'falsa'");
  await expect(writeBackup(db, target(db), true, noon)).rejects.toMatchObject({ fault: "projection" });
  expect(readFileSync(target(db), "utf8")).toBe("older");
  expect(readdirSync(dirname(target(db)))).toEqual(["today.vigilia"]);
});

test("a ledger with an altered history cannot be backed up", async () => {
  const { db } = await openLedger();
  db.$client.exec("DROP TRIGGER changes_no_update");
  db.$client.exec("UPDATE changes SET actor = 'somebody' WHERE id = 1");
  await expect(writeBackup(db, target(db), false, noon)).rejects.toMatchObject({ fault: "chain" });
  expect(existsSync(target(db))).toBe(false);
});

test("missing or altered evidence is named in the backup, which is still made", async () => {
  const { db, hash } = await openLedger();
  writeFileSync(originalPath(db, hash), "altered");
  const { hash: other } = await withEvidence(db, "#102030");
  rmSync(originalPath(db, other));
  const { faulty } = await writeBackup(db, target(db), false, noon);
  expect(faulty.toSorted()).toEqual([hash, other].toSorted());
});

test.each([1, 40, 400])("a backup truncated by %s bytes is refused, and so is one with a changed byte", async (cut) => {
  const { db } = await openLedger();
  await writeBackup(db, target(db), false, noon);
  const bytes = readFileSync(target(db));
  // A tar archive ends with two empty blocks and padding, which contain no data.
  const content = bytes.subarray(0, bytes.length - 1024);
  writeFileSync(target(db), content.subarray(0, content.length - 512 - cut));
  await expect(readArchive(target(db))).rejects.toMatchObject({ fault: "damaged" });
  for (const at of [600, 5000, Math.floor(bytes.length / 2), content.length - 600]) {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 1;
    writeFileSync(target(db), other);
    await expect(readArchive(target(db))).rejects.toMatchObject({
      fault: expect.stringMatching(/damaged|not_a_backup/),
    });
  }
});

test("a backup without a file of its manifest is refused", async () => {
  const { db } = await openLedger();
  const manifest = await writeBackup(db, target(db), false, noon);
  await writeArchive(target(db), manifest, []);
  await expect(readArchive(target(db))).rejects.toMatchObject({ fault: "damaged" });
});

test("a file that is not a backup is refused with that reason", async () => {
  const { db } = await openLedger();
  for (const content of ["", "a letter", "x".repeat(5000)]) {
    writeFileSync(target(db), content);
    await expect(readArchive(target(db))).rejects.toMatchObject({ fault: "not_a_backup" });
  }
  await expect(readArchive(`${target(db)}.none`)).rejects.toMatchObject({ fault: "unreadable" });
});
