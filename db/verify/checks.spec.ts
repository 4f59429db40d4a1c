import fc from "fast-check";
import { expect, test } from "vitest";
import { openReadOnly } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { storeAsVersionOne } from "@/db/testing/as-version-one";
import { findingsOf } from "@/db/testing/findings-of";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { openVariedLedger } from "@/db/testing/open-varied-ledger";
import { attempt, beginning, histories } from "@/db/testing/random-desk";
import { withEvidence } from "@/db/testing/with-evidence";
import { written } from "@/db/testing/written";
import { fullChecks, quickChecks } from "./checks";
import { runChecks } from "./run-checks";

test("an intact ledger passes every check, and nothing is written to it", async () => {
  const db = await openVariedLedger();
  await withEvidence(db, "#804020");
  const before = db.$client.pragma("data_version");
  expect(await findingsOf(db)).toEqual([]);
  expect(await findingsOf(db, quickChecks)).toEqual([]);
  expect(db.$client.pragma("data_version")).toEqual(before);
});

test("a ledger passes every check after any sequence of desk operations", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (tried) => {
      const db = await openTestLedger();
      for (const [turn, each] of [...beginning, ...tried].entries()) await attempt(db, each, turn);
      expect(await findingsOf(db)).toEqual([]);
    }),
    { numRuns: 8 },
  );
}, 120_000);

test("a ledger whose history an earlier version wrote passes every check", async () => {
  const db = await openVariedLedger();
  storeAsVersionOne(db);
  const isGuard = /^the trigger \w+ is missing$/;
  expect((await findingsOf(db)).filter((each) => !isGuard.test(each))).toEqual([]);
});

test("a check reads one snapshot while others write, and can be stopped", async () => {
  const db = await openVariedLedger();
  const reading = openReadOnly(db.$client.name);
  reading.$client.exec("BEGIN");
  let steps = 0;
  for await (const { check, isOver, wrong } of runChecks(reading, fullChecks)) {
    steps += 1;
    if (!isOver) written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), noon));
    expect(wrong).toEqual([]);
    if (check.en === "published rows" && isOver) break;
  }
  expect(steps).toBeGreaterThan(8);
  for await (const { check, isOver } of runChecks(reading, fullChecks)) {
    if (check.en === "published rows" && !isOver) break;
  }
  expect(reading.$client.prepare("SELECT name FROM temp.sqlite_schema").all()).toEqual([]);
  reading.$client.close();
});
