import { expect, test } from "vitest";
import { openPublished } from "@/db/ledger-file/open-published";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { findNewestHead } from "./heads";
import { readLedger } from "./read-ledger";

test("figures are cached until another connection writes, and then read again", async () => {
  const ledger = await openTestLedger();
  const db = openPublished(ledger.$client.name);
  const read = () => {
    const head = findNewestHead(db)?.number ?? 0;
    return readLedger(db, { head, at: head, day: "2026-03-10" });
  };
  const before = read();
  expect(read()).toBe(before);
  written(await recordRelease(ledger, { id: "user:1" }, newPersonRelease(), noon));
  expect(before.cells).toEqual([]);
  expect(read().cells).toMatchObject([{ day: "2026-03-09", persons: 1 }]);
  db.$client.close();
});

test("an earlier head is not mistaken for the newest", async () => {
  const ledger = await openTestLedger();
  written(await recordRelease(ledger, { id: "user:1" }, newPersonRelease(), noon));
  const db = openPublished(ledger.$client.name);
  expect(readLedger(db, { head: 2, at: 2, day: "2026-03-10" }).cells).toHaveLength(1);
  expect(readLedger(db, { head: 2, at: 1, day: "2026-03-10" }).cells).toEqual([]);
  expect(readLedger(db, { head: 2, at: 2, day: "2026-03-10" }).cells).toHaveLength(1);
  db.$client.close();
});
