import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { reconcileErased } from "@/db/backup/keep-erased";
import { saveCount } from "@/db/counts/save-count";
import { findNote } from "@/db/history/find-note";
import { verifyChain } from "@/db/history/verify-chain";
import { openDatabase } from "@/db/ledger/open";
import { publishedHeads } from "@/db/schema/published-heads";
import { findInLedger } from "@/db/testing/find-in-ledger";
import { count, onto } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { eraseReason } from "./erase-reason";

const [editor, admin] = [{ id: "user:1" }, { id: "user:2" }];
const erasing = (change: number) => ({ requestId: randomUUID(), change });

async function withReason() {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count({ reason: "cuadro del día" }), noon), "count");
  const wrong = { change: "correction", publicReason: "entry_error", value: "101" };
  const texts = { reason: "lo dijo Zutanito", noteEs: "Zutanito lo aclaró" };
  const { change } = written(await saveCount(db, editor, count({ ...onto(id, 1), ...wrong, ...texts }), noon));
  return { db, change: change ?? 0 };
}

test("a reason and its public note are gone from every table, file and public page; the chain verifies", async () => {
  const { db, change } = await withReason();
  expect(findInLedger(db, ["Zutanito"])).toEqual(
    expect.arrayContaining(["change_notes.data", "published_heads.note_es"]),
  );
  written(await eraseReason(db, admin, erasing(change), noon));
  expect(findInLedger(db, ["Zutanito"])).toEqual([]);
  expect(findNote(db, change)).toEqual({ reason: "", noteEs: "", noteEn: "" });
  expect(findNote(db, change - 1).reason).toBe("cuadro del día");
  expect(db.select().from(publishedHeads).all().at(-1)).toMatchObject({ noteEs: "", kind: "corrected" });
  expect(verifyChain(db).broken).toEqual([]);
});

test("the history says who erased which reason, and that entry cannot be erased", async () => {
  const { db, change } = await withReason();
  const erased = written(await eraseReason(db, admin, erasing(change), noon)).change ?? 0;
  expect(findNote(db, erased).reason).toBe(String(change));
  expect(refusals(await eraseReason(db, admin, erasing(erased), noon))).toEqual(["not_found"]);
  expect(refusals(await eraseReason(db, admin, erasing(999), noon))).toEqual(["not_found"]);
});

test("a reason erased after a copy was made is erased again in that copy", async () => {
  const { db, change } = await withReason();
  const copy = `${db.$client.name}.copy`;
  db.$client.exec(`VACUUM INTO '${copy}'`);
  written(await eraseReason(db, admin, erasing(change), noon));
  db.$client.close();
  copyFileSync(copy, db.$client.name);
  const older = openDatabase(db.$client.name);
  onTestFinished(() => void older.$client.close());
  expect(findNote(older, change).reason).toBe("lo dijo Zutanito");
  expect(await reconcileErased(older, noon)).toBe(1);
  expect(findNote(older, change).reason).toBe("");
  expect(verifyChain(older).broken).toEqual([]);
  expect(await reconcileErased(older, noon)).toBe(0);
});
