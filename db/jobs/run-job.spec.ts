import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { failInterruptedJobs } from "./fail-interrupted-jobs";
import { findNewestJob } from "./find-newest-job";
import { requestCancel } from "./request-cancel";
import { runJob } from "./run-job";
import { startJob } from "./start-job";

const now = new Date("2026-05-09T12:00:00Z");

test("a job reports its progress and stores its result", async () => {
  const db = await openTestLedger();
  const { id } = await startJob(db, "user:1", "verify", now);
  await runJob(db, id, (report) => {
    report(3, 10);
    expect(findNewestJob(db, "verify")).toMatchObject({ state: "running", done: 3, total: 10 });
    return { broken: [] };
  });
  expect(findNewestJob(db, "verify")).toMatchObject({ state: "done", result: '{"broken":[]}' });
});

test("while a job of a kind is open, no second one starts", async () => {
  const db = await openTestLedger();
  const first = await startJob(db, "user:1", "verify", now);
  expect(await startJob(db, "user:2", "verify", now)).toEqual({ id: first.id, fresh: false });
});

test("a cancelled job learns it at its next progress report and ends as cancelled", async () => {
  const db = await openTestLedger();
  const { id } = await startJob(db, "user:1", "verify", now);
  await requestCancel(db, id);
  await runJob(db, id, (report) => {
    expect(report(1, 10)).toBe(false);
  });
  expect(findNewestJob(db, "verify")?.state).toBe("cancelled");
});

test("a job whose work throws ends as failed, keeps nothing of the error, and the error is rethrown", async () => {
  const db = await openTestLedger();
  const { id } = await startJob(db, "user:1", "verify", now);
  const work = () => {
    throw new Error("the disk is gone");
  };
  await expect(runJob(db, id, work)).rejects.toThrow("the disk is gone");
  expect(findNewestJob(db, "verify")).toMatchObject({ state: "failed", result: null });
});

test("the next start ends a job that a crash left open", async () => {
  const db = await openTestLedger();
  await startJob(db, "user:1", "verify", now);
  await failInterruptedJobs(db, now);
  expect(findNewestJob(db, "verify")?.state).toBe("failed");
});
