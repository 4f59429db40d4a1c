import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { recordExport } from "@/db/accounts/record-export";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { importFile } from "@/db/jobs/import-files";
import { hasPendingErasure } from "@/db/ledger-file/pending-erasure";
import { findProposal } from "@/db/proposals/proposal";
import { pendingErasures } from "@/db/schema/pending-erasures";
import { proposalOf } from "@/db/testing/approved";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
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
  await vi.waitFor(() => expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]), 20_000);
});

test("a running server finishes an erasure whose file was not rewritten within the hour", async () => {
  const db = await openTestLedger();
  db.insert(pendingErasures).values({}).run();
  const upload = importFile(db, 1, "upload");
  writeFileSync(upload, "Zutanito");
  const timer = tidyHourly(() => db);
  vi.advanceTimersByTime(hour);
  clearInterval(timer);
  await vi.waitFor(() => expect(hasPendingErasure(db.$client)).toBe(false), 20_000);
  expect(existsSync(upload)).toBe(false);
});

test("a running server clears the filter of a download whose day is over within the hour", async () => {
  const db = await openTestLedger();
  const input = { action: "person.export" as const, requestId: "the-export", filter: { search: "Zutanito" }, rows: 1 };
  const proposal = proposalOf(await recordExport(db, { id: "user:1" }, input, noon));
  written(await approveProposal(db, { id: "user:2" }, { proposal }, noon));
  const timer = tidyHourly(() => db);
  vi.advanceTimersByTime(hour);
  clearInterval(timer);
  await vi.waitFor(() => expect(findProposal(db, proposal)?.input).toBeUndefined());
});

test("a running server deletes expired copies of the ledger within the hour, unless its clock jumped", async () => {
  const db = await openTestLedger();
  const copy = `${db.$client.name}.before-migration-2026-01-01T12-00-00-000Z`;
  writeFileSync(copy, "Zutanito");
  const timer = tidyHourly(() => db);
  const trust = (at: string) =>
    db.$client.exec(`DELETE FROM clock; INSERT INTO clock (id, trusted_at) VALUES (1, '${at}')`);
  trust("2026-01-02T12:00:00.000Z");
  for (const isTrusted of [false, true]) {
    if (isTrusted) trust(new Date().toISOString());
    db.insert(pendingErasures).values({}).run();
    vi.advanceTimersByTime(hour);
    // The erasure is finished before the copies are considered.
    await vi.waitFor(() => expect(hasPendingErasure(db.$client)).toBe(false), 20_000);
    if (isTrusted) await vi.waitFor(() => expect(existsSync(copy)).toBe(false), 20_000);
    else expect(existsSync(copy)).toBe(true);
  }
  clearInterval(timer);
});
