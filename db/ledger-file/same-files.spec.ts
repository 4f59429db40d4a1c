import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { changedFiles } from "./same-files";

const save = async (db: Db) => written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon)).change;
const count = (db: Db) => db.$client.prepare("SELECT count(*) FROM changes").pluck().get();

test.each([
  ["deleted", "", "missing", false],
  ["replaced", "", "replaced", true],
  ["deleted", "-wal", "log_gone", false],
  ["replaced", "-wal", "log_gone", true],
  ["deleted", "-shm", "log_gone", false],
  ["replaced", "-shm", "log_gone", true],
])(
  "if the ledger's file is %s (%s), no write is accepted and readers go on; once it is back, all is saved again",
  async (_what, suffix, why, isReplaced) => {
    const db = await openTestLedger();
    await save(db);
    const before = count(db);
    const file = `${db.$client.name}${suffix}`;
    renameSync(file, `${file}.away`);
    if (isReplaced) copyFileSync(`${file}.away`, file);
    await expect(save(db)).rejects.toMatchObject({ why });
    expect(changedFiles(db.$client)?.why).toBe(why);
    expect(count(db)).toBe(before);
    renameSync(`${file}.away`, file);
    expect(changedFiles(db.$client)).toBeUndefined();
    await save(db);
    expect(count(db)).toBe(Number(before) + 1);
  },
);

test("a write during which the log was deleted is not acknowledged", async () => {
  const db = await openTestLedger();
  const writing = inTransaction<void>(db, (tx) => {
    tx.run("DELETE FROM jobs");
    rmSync(`${db.$client.name}-wal`);
  });
  await expect(writing).rejects.toMatchObject({ why: "log_gone" });
  expect(existsSync(`${db.$client.name}-wal`)).toBe(false);
});
