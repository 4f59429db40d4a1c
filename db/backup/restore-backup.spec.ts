import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { verifyChain } from "@/db/history/verify-chain";
import { createDatabase, type Db } from "@/db/ledger/open";
import { projectionShape, schemaVersion } from "@/db/ledger-file/versions";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { temporaryPath } from "@/db/testing/temporary-path";
import { backupFormat } from "./manifest";
import { restoreBackup } from "./restore-backup";
import { describeFile, writeArchive } from "./write-archive";

const alterHistory = (db: Db) => {
  db.$client.exec("DROP TRIGGER changes_no_update");
  db.$client.exec("UPDATE changes SET actor = 'somebody' WHERE id = 1");
};
const alterProjection = (db: Db) => void db.$client.exec("UPDATE published_heads SET note_es = 'falsa'");

/** Makes a backup with correct checksums of a ledger that was altered before. */
async function backupOf(alter: (db: Db) => void, change: { number?: number; hash?: string } = {}) {
  const db = await openTestLedger();
  db.$client.pragma(`user_version = ${projectionShape}`);
  await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon);
  const { changes: number, head: hash } = verifyChain(db);
  alter(db);
  db.$client.close();
  const file = { name: "vigilia.sqlite", path: db.$client.name };
  const head = { format: backupFormat, schema: schemaVersion, projection: projectionShape, faulty: [] };
  const manifest = { ...head, createdAt: noon.toISOString(), change: { number, hash, ...change } };
  const target = join(dirname(temporaryPath()), "copy.vigilia");
  await writeArchive(target, { ...manifest, files: [await describeFile(file)] }, [file]);
  return target;
}

test.each([
  ["whose history was altered", "chain", alterHistory, {}],
  ["whose projection differs from its history", "projection", alterProjection, {}],
  ["whose newest change differs from its manifest", "damaged", () => {}, { hash: "0".repeat(64) }],
] as const)("a backup %s is refused before anything is replaced", async (_what, fault, alter, change) => {
  const backup = await backupOf(alter, change);
  const path = temporaryPath();
  const restoring = restoreBackup(backup, path, noon, () => Promise.resolve(true));
  await expect(restoring).rejects.toMatchObject({ fault });
  expect(readdirSync(dirname(path))).toEqual([]);
});

test("a ledger damaged after the replacement is reported, with the folder of the old data", async () => {
  const backup = await backupOf(() => {});
  const live = await openTestLedger();
  live.$client.close();
  const path = live.$client.name;
  const folder = dirname(path);
  const restoring = restoreBackup(backup, path, noon, async () => {
    const staging = readdirSync(folder).find((name) => name.startsWith(".vigilia-tmp-restore-")) ?? "";
    const staged = createDatabase(join(folder, staging, "vigilia.sqlite"));
    alterProjection(staged);
    staged.$client.close();
    return true;
  });
  await expect(restoring).rejects.toMatchObject({ fault: "in_place" });
  expect(readdirSync(folder).filter((name) => name.startsWith("before-restore-"))).toHaveLength(1);
});
