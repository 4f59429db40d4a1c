import { expect, test, vi } from "vitest";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { listAccesses } from "./list-access-log";
import { listAudit } from "./list-audit";
import { logAccess } from "./log-access";

const record = { type: "source" as const, id: "7" };
const note = (db: Db, user: number, requestId: string, now = noon) =>
  logAccess(db, { id: `user:${user}` }, { action: "access.download", record, told: "evidence: 3", requestId }, now);

test("an access to restricted data is in the chained history with user, time and record, and changes no record and no head", async () => {
  const db = await openTestLedger();
  await note(db, 5, "request-1");
  expect(listAccesses(db, record).items).toEqual([
    { change: 2, at: noon.toISOString(), actor: "user:5", action: "access.download", told: "source: 7 · evidence: 3" },
  ]);
  expect(listAudit(db).items[0]).toMatchObject({ actor: "user:5", records: [], seen: record, head: null });
  expect(listAccesses(db, { ...record, id: "8" }).items).toEqual([]);
  expect(verifyChain(db).broken).toEqual([]);
});

test("repeating a request logs one access; each new request logs another, listed newest first in pages", async () => {
  const db = await openTestLedger();
  await note(db, 5, "request-1");
  await note(db, 5, "request-1", new Date(noon.getTime() + 60_000));
  for (const user of [6, 7]) await note(db, user, `request-${user}`);
  const first = listAccesses(db, record, { limit: 2 });
  expect(first.items.map(({ actor }) => actor)).toEqual(["user:7", "user:6"]);
  const rest = listAccesses(db, record, { limit: 2, before: first.next ?? undefined });
  expect(rest).toMatchObject({ items: [{ actor: "user:5" }], next: null });
});

test("the accesses of a record are read from an index, in index order", async () => {
  const db = await openTestLedger();
  const prepare = vi.spyOn(db.$client, "prepare");
  listAccesses(db, record, { before: 9 });
  const [query = ""] = prepare.mock.calls.map(([text]) => text);
  prepare.mockRestore();
  const steps = db.$client
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
    .all("source", "7", 9, 3);
  expect(steps.map(({ detail }) => detail)).toEqual([
    "SEARCH accesses USING COVERING INDEX accesses_record (record_type=? AND record_id=? AND change<?)",
    "SEARCH changes USING INTEGER PRIMARY KEY (rowid=?)",
  ]);
});
