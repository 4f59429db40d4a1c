import { expect, onTestFinished, test } from "vitest";
import { writeChange } from "@/db/changes/write-change";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";
import { openPublished } from "@/db/ledger-file/open-published";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { temporaryPath } from "@/db/testing/temporary-path";
import { written } from "@/db/testing/written";
import { EmptyLedger, resolveView } from "./resolve-view";

/** Returns an instant from Caracas clock time, which is four hours behind UTC all year. */
const caracas = (text: string) => new Date(`${text}:00-04:00`);
const now = caracas("2026-03-15T12:00");

function reading(db: Db) {
  const reader = openPublished(db.$client.name);
  onTestFinished(() => {
    reader.$client.close();
  });
  return (query: Parameters<typeof resolveView>[1], at = now) => resolveView(reader, query, at);
}

/** The test ledger begins at noon on 10 March; each instant adds a head. */
async function openWithHeads(...instants: string[]) {
  const db = await openTestLedger();
  for (const instant of instants) {
    written(await recordRelease(db, { id: "user:1" }, newPersonRelease({ day: "2026-02-01" }), caracas(instant)));
  }
  return reading(db);
}

const viewed = (resolved: ReturnType<typeof resolveView>) => (resolved.ok ? resolved.view : resolved.problem);

test("without parameters the view is the newest head, on the civil day of Caracas", async () => {
  const resolve = await openWithHeads("2026-03-11T09:00");
  expect(viewed(resolve({}))).toEqual({ head: 2, at: 2, day: "2026-03-15" });
  expect(viewed(resolve({}, caracas("2026-03-15T23:59")))).toMatchObject({ day: "2026-03-15" });
  expect(viewed(resolve({}, caracas("2026-03-16T00:00")))).toMatchObject({ day: "2026-03-16" });
});

test("known` selects the newest head at the end of that day in Caracas: 23:59 belongs to the day, 00:01 to the next", async () => {
  const resolve = await openWithHeads("2026-03-11T23:59", "2026-03-12T00:01", "2026-03-12T00:02");
  expect(viewed(resolve({ known: "2026-03-11" }))).toMatchObject({ head: 4, at: 2 });
  expect(viewed(resolve({ known: "2026-03-12" }))).toMatchObject({ head: 4, at: 4 });
});

test("a day without changes shows the head before it, and today shows the newest", async () => {
  const resolve = await openWithHeads("2026-03-12T09:00");
  expect(viewed(resolve({ known: "2026-03-11" }))).toMatchObject({ at: 1 });
  expect(viewed(resolve({ known: "2026-03-15" }))).toMatchObject({ at: 2 });
});

test("a day before the ledger and a future day are refused, with the day on which the ledger begins", async () => {
  const resolve = await openWithHeads();
  const begins = "2026-03-10";
  expect(viewed(resolve({ known: "2026-03-09" }))).toMatchObject({ parameter: "known", code: "before_ledger", begins });
  expect(viewed(resolve({ known: "2026-03-16" }))).toMatchObject({ parameter: "known", code: "in_future", begins });
  expect(viewed(resolve({ known: "2026-03-15" }, caracas("2026-03-14T23:59")))).toMatchObject({ code: "in_future" });
  expect(viewed(resolve({ known: "2026-03-15" }, caracas("2026-03-15T00:00")))).toMatchObject({ at: 1 });
});

test("at` selects exactly that head, and a head that does not exist yet is refused", async () => {
  const resolve = await openWithHeads("2026-03-11T09:00");
  expect(viewed(resolve({ at: 1 }))).toMatchObject({ head: 2, at: 1 });
  expect(viewed(resolve({ at: 2 }))).toMatchObject({ head: 2, at: 2 });
  expect(viewed(resolve({ at: 3 }))).toMatchObject({ parameter: "at", code: "in_future", value: "3" });
});

test("if both are given, `at` wins", async () => {
  const resolve = await openWithHeads("2026-03-11T09:00");
  expect(viewed(resolve({ at: 2, known: "2026-03-10" }))).toMatchObject({ at: 2 });
});

test("a clock that was set back creates no head on an earlier day", async () => {
  const resolve = await openWithHeads("2026-03-12T09:00", "2026-03-01T09:00");
  expect(viewed(resolve({ known: "2026-03-11" }))).toMatchObject({ at: 1 });
  expect(viewed(resolve({ known: "2026-03-12" }))).toMatchObject({ at: 3 });
});

test("the civil day uses the instance's time zone", async () => {
  const db = await openTestLedger();
  const zone = { type: "setting" as const, id: "timeZone", facts: { value: "Asia/Tokyo" }, identity: {} };
  const details = { action: "setting.revise", requestId: "to-tokyo" };
  await writeChange(db, { id: "user:1" }, details, now, () => ({ ok: true, drafts: [{ document: zone, base: 0 }] }));
  const resolve = reading(db);
  expect(viewed(resolve({}, caracas("2026-03-15T10:59")))).toMatchObject({ day: "2026-03-15" });
  expect(viewed(resolve({}, caracas("2026-03-15T11:00")))).toMatchObject({ day: "2026-03-16" });
});

test("a ledger without published data throws EmptyLedger", async () => {
  const db = createDatabase(temporaryPath());
  onTestFinished(() => {
    db.$client.close();
  });
  await migrateDatabase(db);
  const resolve = reading(db);
  expect(() => resolve({})).toThrow(EmptyLedger);
});
