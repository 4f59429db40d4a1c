import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findWritten } from "@/db/history/find-written";
import { verifyChain } from "@/db/history/verify-chain";
import { failInterruptedJobs } from "@/db/jobs/fail-interrupted-jobs";
import { findJob } from "@/db/jobs/find-job";
import { requestCancel } from "@/db/jobs/request-cancel";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { findProposal, findRequestedProposal } from "@/db/proposals/proposal";
import { saveSettings } from "@/db/records/save-settings";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { reviewPolicyInput } from "@/domain/inputs/settings";
import { linesOf } from "@/domain/pasted-list/list-lines";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import { findStoredList, storeList } from "./list-files";
import { recordListJob } from "./list-job";

const actor = "user:1";
const letters = "abcdefghijklmnopqrstuvwxyz";
const text = Array.from({ length: 150 }, (_, n) => `${n + 1}. Inventada Ficticia${letters[n % 26]}${n}`)
  .map((line) => line.replace(/\d+$/, (digits) => [...digits].map((digit) => letters[Number(digit)]).join("")))
  .join("\n");

/** Returns the form of a list: the first line is skipped, every other line is a new person. */
function sent(typed: Record<string, string> = {}): Record<string, string> {
  const parsed = parsePastedList(text, []);
  const lines = parsed.ok ? linesOf(parsed) : [];
  const answers = lines.map(({ key, row }, index) => [
    key,
    { as: index === 0 ? "skip" : "new", givenNames: row.givenNames, surnames: row.surnames },
  ]);
  return {
    ...{ text, day: "2026-03-09", kind: "unknown", verification: "reported", step: "published" },
    "sources.0.url": "https://prensa-inventada.test/nota",
    ...{ answers: JSON.stringify(Object.fromEntries(answers)), ...typed },
  };
}

async function begun(db: Db, values = sent(), requestId: string = randomUUID()) {
  storeList(db, requestId, { values });
  return { requestId, ...(await startJob(db, actor, "list_record", noon, { list: requestId })) };
}

const run = (db: Db, id: number) => runJob(db, id, (report, job) => recordListJob(db, job, report));
const people = (db: Db) => db.$client.prepare("SELECT count(*) FROM people").pluck().get();
const resultOf = (db: Db, id: number) => JSON.parse(findJob(db, id)?.result ?? "null");

test("a long list is one change, names its skipped lines, and leaves no file next to the ledger", async () => {
  const db = await openTestLedger();
  const { id, requestId } = await begun(db);
  const mode = statSync(join(dirname(db.$client.name), "imports", `list-${requestId}.json`)).mode;
  expect(mode & 0o077).toBe(0);
  await run(db, id);
  expect(findJob(db, id)).toMatchObject({ state: "done", done: 149, total: 149 });
  expect(resultOf(db, id)).toEqual({ change: findWritten(db, requestId), skipped: [1] });
  expect(people(db)).toBe(149);
  expect(findStoredList(db, requestId)).toBeUndefined();
  expect(verifyChain(db).broken).toEqual([]);
});

test("the same request by two jobs is one change", async () => {
  const db = await openTestLedger();
  const first = await begun(db);
  expect(await begun(db, sent(), first.requestId)).toMatchObject({ id: first.id, fresh: false });
  await run(db, first.id);
  const second = await begun(db, sent(), first.requestId);
  await run(db, second.id);
  expect(resultOf(db, second.id).change).toBe(resultOf(db, first.id).change);
  expect(people(db)).toBe(149);
  // The second plan has returned its numbers.
  expect(db.$client.prepare("SELECT last FROM numbers WHERE kind = 'person'").pluck().get()).toBe(149);
});

test("a list that is cancelled, or given up while its job runs, writes nothing and keeps the typed text", async () => {
  const db = await openTestLedger();
  const stopped = await begun(db);
  await requestCancel(db, stopped.id);
  await run(db, stopped.id);
  expect(findJob(db, stopped.id)?.state).toBe("cancelled");
  expect(findStoredList(db, stopped.requestId)?.values).toEqual(sent());
  const other = await begun(db);
  const late: Promise<void>[] = [];
  await runJob(db, other.id, (report, job) =>
    recordListJob(db, job, (done, total) => {
      const goesOn = report(done, total);
      if (done === total) late.push(failInterruptedJobs(db, noon));
      return goesOn;
    }),
  );
  await Promise.all(late);
  expect(people(db)).toBe(0);
  expect(db.$client.prepare("SELECT last FROM numbers WHERE kind = 'person'").pluck().get() ?? 0).toBe(0);
  expect(findStoredList(db, other.requestId)?.values).toEqual(sent());
});

test("the problem of a line is stored with the list in its current state, and nothing is written", async () => {
  const db = await openTestLedger();
  const values = sent();
  const answers = JSON.parse(values.answers ?? "{}");
  const [, second = ""] = Object.keys(answers);
  answers[second].nationality = "Narnia";
  const { id, requestId } = await begun(db, { ...values, answers: JSON.stringify(answers) });
  await run(db, id);
  expect(resultOf(db, id)).toBeNull();
  const refusal = findStoredList(db, requestId)?.refusal;
  expect(refusal).toMatchObject({ problems: [{ code: "nationality_invalid", field: `rows.${second}.nationality` }] });
  expect(refusal && "review" in refusal && refusal.review?.lines).toHaveLength(150);
  const unread = await begun(db, sent({ day: "ayer" }));
  await run(db, unread.id);
  expect(findStoredList(db, unread.requestId)?.refusal).toMatchObject({ issues: [{ path: ["day"] }] });
  expect(people(db)).toBe(0);
});

test("a list that changes what the public sees of a known person waits as a proposal, and its file is removed", async () => {
  const db = await openTestLedger("never");
  const detentions = [{ from: "2026-01-05", publication: "published" }];
  const known = person({ givenNames: "Inventada", surnames: "Ficticia", detentions });
  const { id: record, version } = recordOf(await savePerson(db, { id: actor }, known, noon), "person");
  const policy = reviewPolicyInput.parse({ requestId: "the-policy", reviewPolicy: "always" });
  written(await saveSettings(db, { id: "cli" }, policy, noon));
  const answers = JSON.stringify({ [keyOf("Inventada Ficticia")]: { as: `${record}.${version}` } });
  const { id, requestId } = await begun(db, sent({ text: "Inventada Ficticia", answers, facility: "tocoron" }));
  await run(db, id);
  const proposal = findRequestedProposal(db, requestId) ?? 0;
  expect(resultOf(db, id)).toEqual({ change: null, proposal, skipped: [] });
  expect(findProposal(db, proposal)).toMatchObject({ state: "waiting", action: "release.record_list", why: "row" });
  expect(findStoredList(db, requestId)).toBeUndefined();
});

function keyOf(line: string): string {
  const parsed = parsePastedList(line, []);
  return (parsed.ok && linesOf(parsed)[0]?.key) || "";
}
