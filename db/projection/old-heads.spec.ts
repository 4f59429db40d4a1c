import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import type { Db } from "@/db/ledger/open";
import { withdraw } from "@/db/records/withdraw";
import { count, onto } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { recordOf, written } from "@/db/testing/written";
import { refreshProjection } from "@/db/upkeep/refresh";
import { withdrawInput } from "@/domain/inputs/withdraw";

const editor = { id: "user:1" };
const migration = readFileSync("drizzle/0005_head_kinds.sql", "utf8");

/** Opens a ledger from an older release, which did not store the kind of a head. */
async function openOldLedger() {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  written(await saveCount(db, editor, count({ ...onto(id, 1), value: "101" }), noon));
  const correction = { change: "correction", publicReason: "source_error", noteEs: "Nota", reason: "Interno" };
  written(await saveCount(db, editor, count({ ...onto(id, 2, correction), value: "102" }), noon));
  const target = { requestId: randomUUID(), type: "count", id, version: "3", publicReason: "duplicate" };
  written(await withdraw(db, editor, withdrawInput.parse(target), noon));
  const stored = projectionOf(db);
  undoMigration(db);
  return { db, stored };
}

function undoMigration(db: Db) {
  db.$client.exec(`
    CREATE TABLE old AS SELECT number, hash, day, hour, public_reason FROM published_heads;
    DROP TABLE published_heads;
    ALTER TABLE old RENAME TO published_heads;
    DROP INDEX published_counts_ended;
    DROP INDEX published_detentions_ended;
    DROP INDEX published_releases_ended;
  `);
}

test("an old ledger gets the kind and the public note of each head from the history", async () => {
  const { db, stored } = await openOldLedger();
  db.$client.exec(migration);
  await refreshProjection(db, noon);
  expect(projectionOf(db)).toEqual(stored);
  const heads = db.$client.prepare("SELECT kind, public_reason, note_es FROM published_heads").raw().all();
  expect(heads).toEqual([
    ["published", null, ""],
    ["published", null, ""],
    ["updated", null, ""],
    ["corrected", "source_error", "Nota"],
    ["withdrawn", "duplicate", ""],
  ]);
});
