import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newestChange } from "@/db/changes/has-conflict";
import { findWritten } from "@/db/history/find-written";
import { verifyChain } from "@/db/history/verify-chain";
import { failInterruptedJobs } from "@/db/jobs/fail-interrupted-jobs";
import { findJob } from "@/db/jobs/find-job";
import { requestCancel } from "@/db/jobs/request-cancel";
import type { Report } from "@/db/jobs/run-job";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { findProposal, findRequestedProposal } from "@/db/proposals/proposal";
import { hideNow } from "@/db/records/hide-now";
import { countSent, findOpenBatch } from "@/db/releases/find-batch";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { undoLine } from "@/db/releases/undo-line";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordReleases } from "@/db/testing/record-releases";
import { written } from "@/db/testing/written";
import { publishBatchInput, undoLineInput } from "@/domain/inputs/batch";
import { bulkInput } from "@/domain/inputs/bulk";
import { undoInput } from "@/domain/inputs/undo";
import { hideNowInput } from "@/domain/inputs/withdraw";
import type { BulkChange, LongOperation } from "./bulk-change";
import { bulkChangeJob } from "./bulk-change-job";

const editor = { id: "user:1" };
const lines = 5;
const notes = { reason: "", noteEs: "", noteEn: "" };

/** Opens a ledger with some drafts by one user. */
async function drafted(): Promise<Db> {
  const db = await openTestLedger();
  for (let n = 0; n < lines; n++) {
    written(await recordInBatch(db, editor, newPersonRelease({ surnames: `Ficticia ${"abcde"[n]}` }), noon));
  }
  return db;
}

function publishing(db: Db) {
  const { id = 0, lines = [] } = findOpenBatch(db, editor.id, 1) ?? {};
  const typed = {
    requestId: randomUUID(),
    batch: String(id),
    last: String(lines.at(-1)?.id),
    reason: "una nota privada",
  };
  return publishBatchInput.parse(typed);
}

const begun = (db: Db, operation: LongOperation, input: BulkChange["input"]) =>
  startJob(db, editor.id, "long_change", noon, { operation, total: lines, input } satisfies BulkChange);
/** Runs `happens` once while a job decides what it will write. */
function whileDeciding(happens: () => Promise<unknown>): (report: Report) => Report {
  let reports = 0;
  return (report) => (done, total) => {
    const goesOn = report(done, total);
    reports += 1;
    if (reports === 2) void happens();
    return goesOn;
  };
}

const run = (db: Db, id: number, hear: (report: Report) => Report = (report) => report) =>
  runJob(db, id, (report, job) => bulkChangeJob(db, job, hear(report)));
const publications = (db: Db) =>
  db.$client.prepare("SELECT DISTINCT publication FROM releases ORDER BY 1").pluck().all();
const changes = (db: Db) => db.$client.prepare("SELECT count(*) FROM changes").pluck().get() as number;

test("a job publishes a batch as one change, a repeat gives the same result, and the job stores no typed text", async () => {
  const db = await drafted();
  const before = changes(db);
  const input = publishing(db);
  const { id } = await begun(db, "publish_batch", input);
  await run(db, id);
  expect(findJob(db, id)).toMatchObject({ state: "done", result: JSON.stringify({ problems: [] }) });
  expect(findJob(db, id)?.input).not.toContain("una nota privada");
  expect(publications(db)).toEqual(["published"]);
  expect(countSent(db, editor.id, input.batch)).toEqual(new Map([["published", lines]]));
  await run(db, (await begun(db, "publish_batch", input)).id);
  expect(changes(db)).toBe(before + 1);
  expect(verifyChain(db).broken).toEqual([]);
});

test("text typed by a user does not stay in a job whose process was killed", async () => {
  const db = await drafted();
  const { id } = await begun(db, "publish_batch", publishing(db));
  expect(findJob(db, id)?.input).toContain("una nota privada");
  await failInterruptedJobs(db, noon);
  expect(findJob(db, id)).toMatchObject({ state: "failed" });
  expect(findJob(db, id)?.input).toContain('"batch":');
  expect(findJob(db, id)?.input).not.toContain("una nota privada");
});

test("a job cancelled before or after its decision changes nothing", async () => {
  const db = await drafted();
  const before = changes(db);
  const early = await begun(db, "publish_batch", publishing(db));
  await requestCancel(db, early.id);
  await run(db, early.id);
  const late = await begun(db, "publish_batch", publishing(db));
  await run(
    db,
    late.id,
    whileDeciding(() => requestCancel(db, late.id)),
  );
  expect([findJob(db, early.id)?.state, findJob(db, late.id)?.state]).toEqual(["cancelled", "cancelled"]);
  expect(changes(db)).toBe(before);
  expect(publications(db)).toEqual(["draft"]);
});

test("a line undone while its batch is decided on is not published with it", async () => {
  const db = await drafted();
  const line = String(findOpenBatch(db, editor.id, lines)?.lines[0]?.id);
  const undoing = undoLineInput.parse({ requestId: randomUUID(), line });
  const { id } = await begun(db, "publish_batch", publishing(db));
  await run(
    db,
    id,
    whileDeciding(() => undoLine(db, editor, undoing, noon)),
  );
  expect(findJob(db, id)?.result).toBe(JSON.stringify({ problems: [] }));
  expect(db.$client.prepare("SELECT count(*) FROM releases WHERE publication = 'published'").pluck().get()).toBe(4);
  expect(verifyChain(db).broken).toEqual([]);
});

test("a line added while its batch is decided on is not published unseen, and the job reports it", async () => {
  const db = await drafted();
  const { id } = await begun(db, "publish_batch", publishing(db));
  const another = newPersonRelease({ surnames: "Ficticia Tardía" });
  await run(
    db,
    id,
    whileDeciding(() => recordInBatch(db, editor, another, noon)),
  );
  expect(findJob(db, id)?.result).toBe(JSON.stringify({ problems: [{ code: "batch_grew" }] }));
  expect(publications(db)).toEqual(["draft"]);
});

test("the same kind of job undoes a change of drafts and withdraws published releases", async () => {
  const db = await openTestLedger();
  const logged = async (publication: string) => {
    const releases = ["Uno", "Dos"].map((surnames) =>
      newPersonRelease({ surnames: `Ficticia ${surnames}`, publication }),
    );
    return written(await recordReleases(db, editor, { ...notes, requestId: randomUUID() }, releases, noon)).change;
  };
  const of = { draft: String(await logged("draft")), published: String(await logged("published")) };
  const undoing = undoInput.parse({ requestId: randomUUID(), of: of.draft });
  await run(db, (await begun(db, "undo", undoing)).id);
  const about = { action: "withdraw", list: "releases", numbers: "3,4", seen: String(newestChange(db)) };
  const withdrawing = bulkInput.parse({ ...about, requestId: randomUUID(), publicReason: "refuted" });
  await run(db, (await begun(db, "bulk_edit", withdrawing)).id);
  expect(publications(db)).toEqual(["withdrawn"]);
  expect(db.$client.prepare("SELECT count(*) FROM people").pluck().get()).toBe(2);
  const again = undoInput.parse({ requestId: randomUUID(), of: of.draft });
  const { id } = await begun(db, "undo", again);
  await run(db, id);
  expect(JSON.parse(findJob(db, id)?.result ?? "")).toMatchObject({ problems: [{ code: "changed_since" }] });
});

test("a job whose change needs a second person stores a proposal, and cancels the one that it replaces", async () => {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, newPersonRelease(), noon));
  const hiding = hideNowInput.parse({ requestId: randomUUID(), type: "person", id: "1" });
  const of = String(written(await hideNow(db, editor, hiding, noon)).change);
  const correction = { change: "correction", publicReason: "entry_error", reason: "una nota privada" };
  const undo = async (replaces?: number) => {
    const input = undoInput.parse({ requestId: randomUUID(), of, ...correction });
    const change: BulkChange = { operation: "undo", total: 1, input, ...(replaces && { replaces }) };
    const { id } = await startJob(db, editor.id, "long_change", noon, change);
    await run(db, id);
    expect(findJob(db, id)).toMatchObject({ state: "done", result: JSON.stringify({ problems: [] }) });
    expect(findJob(db, id)?.input).not.toContain("una nota privada");
    expect(findWritten(db, input.requestId)).toBeUndefined();
    return findRequestedProposal(db, input.requestId) ?? 0;
  };
  const first = await undo();
  expect(findProposal(db, first)).toMatchObject({ state: "waiting", author: editor.id, why: "protection" });
  const second = await undo(first);
  expect([findProposal(db, first)?.state, findProposal(db, second)?.state]).toEqual(["cancelled", "waiting"]);
});
