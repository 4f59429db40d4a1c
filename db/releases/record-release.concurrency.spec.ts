import { expect, test } from "vitest";
import { changes } from "@/db/schema/changes";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { holdLock, inOtherProcess } from "@/db/testing/other-process";
import { countPublished } from "@/db/testing/published-rows";
import { written } from "@/db/testing/written";
import { recordRelease } from "./record-release";

const editor = { id: "user:1" };

test("the same request twice is one change, and both responses name the same records", async () => {
  const db = await openTestLedger();
  const form = newPersonRelease({ sources: [{ url: "https://ejemplo.test/a" }] });
  const [first, second] = await Promise.all([
    recordRelease(db, editor, form, noon),
    recordRelease(db, editor, form, noon),
  ]);
  expect(second).toEqual({ ...written(first), repeated: true });
  expect(db.select().from(changes).all()).toHaveLength(2);
});

test("the same request from several processes at once is one change", async () => {
  const db = await openTestLedger();
  const requestId = "pulsado-dos-veces";
  const run = () => inOtherProcess("db/testing/record-one-release.ts", db.$client.name, requestId);
  const outcomes = (await Promise.all([run(), run(), run()])).map((printed) => JSON.parse(printed));
  expect(outcomes.filter((outcome) => !outcome.repeated)).toHaveLength(1);
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome.records)))).toHaveLength(1);
  expect(countPublished(db)).toBe(1);
});

test("simultaneous releases from several processes are all written, with different numbers", async () => {
  const db = await openTestLedger();
  const run = (requestId: string) => inOtherProcess("db/testing/record-one-release.ts", db.$client.name, requestId);
  await Promise.all(["peticion-1", "peticion-2", "peticion-3"].map(run));
  expect(countPublished(db)).toBe(3);
});

test("a save waits while another process holds the ledger for seconds, and the server continues meanwhile", async () => {
  const db = await openTestLedger();
  await holdLock(db.$client.name, 3000);
  const started = performance.now();
  let last = started;
  let longestStop = 0;
  const ticking = setInterval(() => {
    longestStop = Math.max(longestStop, performance.now() - last);
    last = performance.now();
  }, 10);
  const outcome = await recordRelease(db, editor, newPersonRelease(), noon);
  clearInterval(ticking);
  expect(written(outcome).repeated).toBe(false);
  expect(performance.now() - started).toBeGreaterThan(2000);
  // A wait inside SQLite would stop the event loop for all of the 3 s.
  expect(longestStop).toBeLessThan(1000);
});
