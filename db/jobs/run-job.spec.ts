import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { askCancel } from "./ask-cancel";
import { failInterruptedJobs } from "./fail-interrupted-jobs";
import { findNewestJob } from "./find-newest-job";
import { runJob } from "./run-job";
import { startJob } from "./start-job";

const now = new Date("2026-05-09T12:00:00Z");

test("a job says how far it is and keeps what it found", async () => {
  const db = await openTestLedger();
  const { id } = await startJob(db, "user:1", "verify", now);
  await runJob(db, id, (report) => {
    report(3, 10);
    expect(findNewestJob(db, "verify")).toMatchObject({ state: "running", done: 3, total: 10 });
    return { broken: [] };
  });
  expect(findNewestJob(db, "verify")).toMatchObject({ state: "done", result: '{"broken":[]}' });
});

test("while a job of its kind is open no second one begins", async () => {
  const db = await openTestLedger();
  const first = await startJob(db, "user:1", "verify", now);
  expect(await startJob(db, "user:2", "verify", now)).toEqual({ id: first.id, fresh: false });
});

test("a job that is asked to stop hears it at its next report and ends as cancelled", async () => {
  const db = await openTestLedger();
  const { id } = await startJob(db, "user:1", "verify", now);
  await askCancel(db, id);
  await runJob(db, id, (report) => {
    expect(report(1, 10)).toBe(false);
  });
  expect(findNewestJob(db, "verify")?.state).toBe("cancelled");
});

test("a job whose work throws ends as failed and the fault is thrown on", async () => {
  const db = await openTestLedger();
  const { id } = await startJob(db, "user:1", "verify", now);
  const work = () => {
    throw new Error("the disk is gone");
  };
  await expect(runJob(db, id, work)).rejects.toThrow("the disk is gone");
  expect(findNewestJob(db, "verify")).toMatchObject({ state: "failed", result: "Error: the disk is gone" });
});

test("a job that a stop of the machine left open is ended at the next start", async () => {
  const db = await openTestLedger();
  await startJob(db, "user:1", "verify", now);
  await failInterruptedJobs(db, now);
  expect(findNewestJob(db, "verify")?.state).toBe("failed");
});
