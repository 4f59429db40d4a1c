import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isErasurePending } from "@/db/history/leave-no-trace";
import { importFile } from "@/db/jobs/import-files";
import { pendingErasures } from "@/db/schema/pending-erasures";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { tidyHourly } from "./tidy-hourly";

const hour = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a running server deletes import files older than a day within the hour", async () => {
  const db = await openTestLedger();
  const files = (["upload", "results.json"] as const).map((file) => importFile(db, 1, file));
  for (const file of files) writeFileSync(file, "Zutanito");
  const [old = "", fresh = ""] = files;
  const longAgo = Date.now() / 1000 - 25 * 3600;
  utimesSync(old, longAgo, longAgo);
  const timer = tidyHourly(() => db);
  vi.advanceTimersByTime(hour - 1);
  expect(existsSync(old)).toBe(true);
  vi.advanceTimersByTime(1);
  clearInterval(timer);
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
});

test("a running server finishes an erasure whose file was not rewritten within the hour", async () => {
  const db = await openTestLedger();
  db.insert(pendingErasures).values({}).run();
  const upload = importFile(db, 1, "upload");
  writeFileSync(upload, "Zutanito");
  const timer = tidyHourly(() => db);
  vi.advanceTimersByTime(hour);
  clearInterval(timer);
  await vi.waitFor(() => expect(isErasurePending(db)).toBe(false), 20_000);
  expect(existsSync(upload)).toBe(false);
});
