import { copyFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { openPublished } from "@/db/ledger-file/open-published";
import { rebuildProjection } from "@/db/projection/rebuild";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { temporaryPath } from "@/db/testing/temporary-path";
import { written } from "@/db/testing/written";
import { datasetId, permanentId } from "./permanent-id";

const idsOf = (path: string) => {
  const db = openPublished(path);
  try {
    return [permanentId(db, "es/counts/x/1"), permanentId(db, "en/counts/x/1"), datasetId(db, 1)];
  } finally {
    db.$client.close();
  }
};
const pathOf = (db: Db) => db.$client.name;

test("an id is a valid name-based UUID that does not contain the ledger's hash", async () => {
  const db = await openTestLedger();
  const ids = idsOf(pathOf(db));
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(3);
  const { hash } = db.$client.prepare("SELECT hash FROM published_heads WHERE number = 1").get() as { hash: string };
  for (const id of ids) expect(id.replaceAll("-", "")).not.toContain(hash.slice(0, 12));
});

test("ids remain after new heads, a rebuild of the projection and in a copy of the ledger", async () => {
  const db = await openTestLedger();
  const before = idsOf(pathOf(db));
  written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon));
  expect(idsOf(pathOf(db))).toEqual(before);
  await rebuildProjection(db);
  expect(idsOf(pathOf(db))).toEqual(before);
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  const copy = temporaryPath();
  copyFileSync(pathOf(db), copy);
  expect(idsOf(copy)).toEqual(before);
});

test("two ledgers with the same records have different ids", async () => {
  const [one, other] = [await openTestLedger("never"), await openTestLedger("named")];
  expect(idsOf(pathOf(one))).not.toEqual(idsOf(pathOf(other)));
});
