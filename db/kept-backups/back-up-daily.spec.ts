import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newKeyPair } from "@/db/backup/age-key";
import { failJob } from "@/db/jobs/fail-interrupted-jobs";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { backUpDaily } from "./back-up-daily";
import { setKey } from "./backup-key";

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"], now: new Date("2026-03-12T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test("the server starts no backup without a key, one within a minute of its confirmation, and no second one meanwhile", async () => {
  const db = await openTestLedger();
  vi.stubEnv("VIGILIA_BACKUPS", join(dirname(db.$client.name), "backups"));
  const begun: number[] = [];
  const timer = backUpDaily(
    () => db,
    (id) => begun.push(id),
  );
  vi.advanceTimersByTime(minute);
  expect(findNewestJob(db, "backup")).toBeUndefined();
  await setKey(db, { id: "cli" }, (await newKeyPair()).recipient, new Date());
  vi.advanceTimersByTime(minute);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  const job = findNewestJob(db, "backup");
  expect(job).toMatchObject({ id: begun[0], actor: "upkeep", state: "waiting" });
  vi.advanceTimersByTime(2 * minute);
  await new Promise((done) => setImmediate(done));
  expect(begun).toHaveLength(1);
  // Its process was killed: the next attempt is an hour after it.
  await failJob(db, job?.id ?? 0, new Date());
  vi.advanceTimersByTime(57 * minute);
  await new Promise((done) => setImmediate(done));
  expect(begun).toHaveLength(1);
  vi.advanceTimersByTime(minute);
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  clearInterval(timer);
});
