import { appendFileSync } from "node:fs";
import { expect, test } from "vitest";
import { recordRelease } from "@/db/releases/record-release";
import { originalPath } from "@/db/sources/evidence-files";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { withEvidence } from "@/db/testing/with-evidence";
import { compare, contentOf } from "./content";

test("the drill counts each lost, changed and added row, and each lost or altered file", async () => {
  const db = await openTestLedger();
  const { hash } = await withEvidence(db, "#804020");
  await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon);
  const before = contentOf(db);
  expect(compare(before, contentOf(db)).lost).toBe(0);
  db.$client.exec("PRAGMA foreign_keys = OFF; DELETE FROM releases");
  expect(compare(before, contentOf(db)).lost).toBe(1);
  db.$client.exec("UPDATE people SET version = version + 1");
  // The changed row is missing as it was, and added as it is.
  expect(compare(before, contentOf(db)).lost).toBe(3);
  appendFileSync(originalPath(db, hash), "x");
  const { lines, lost } = compare(before, contentOf(db));
  expect(lost).toBe(4);
  expect(lines).toContainEqual(expect.stringContaining("LOST OR DIFFERENT"));
});
