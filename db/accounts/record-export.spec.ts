import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { cancelProposal } from "@/db/approvals/decide-proposals";
import { verifyChain } from "@/db/history/verify-chain";
import { countPeopleForDesk, listPeopleForDesk } from "@/db/people/list-people-for-desk";
import { clearOldExports } from "@/db/proposals/exports";
import { findProposal } from "@/db/proposals/proposal";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { recordRelease } from "@/db/releases/record-release";
import { proposalOf } from "@/db/testing/approved";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { findApprovedExport } from "./find-approved-export";
import { listAudit } from "./list-audit";
import { logAccess } from "./log-access";
import { type Export, recordExport } from "./record-export";
import { walkPages } from "./walk-pages";

async function holding(...surnames: string[]) {
  const db = await openTestLedger();
  for (const each of surnames) {
    const input = newPersonRelease({ surnames: each, publication: "draft", day: "2026-03-01" });
    await recordRelease(db, { id: "user:1" }, input, noon);
  }
  return db;
}

test("an export is in the history with its filter and number of rows, without searched words", async () => {
  const db = await holding("Ficticia Uno", "Ficticia Dos");
  const filter = { publication: "draft", search: "Uno" } as const;
  const { proposal = 0 } = written(
    await recordExport(
      db,
      { id: "user:2" },
      { action: "release.export", requestId: randomUUID(), filter, rows: 1 },
      noon,
    ),
  );
  written(await approveProposal(db, { id: "user:3" }, { proposal }, noon));
  const [newest] = listAudit(db).items;
  expect(newest).toMatchObject({ actor: "user:2", action: "release.export", approvedBy: "user:3", head: null });
  expect(newest?.reason).toBe("publication: draft · search: … · rows: 1");
  expect(verifyChain(db).broken).toEqual([]);
});

test("an export contains the whole filtered list, read page by page", async () => {
  const db = await holding("Ficticia Uno", "Ficticia Dos", "Ficticia Tres");
  const limit = 2;
  const releases = walkPages((page) => listReleasesForDesk(db, { ...page, limit }));
  expect([...releases].map((page) => page.map(({ number }) => number))).toEqual([[3, 2], [1]]);
  const filter = { search: "Uno", disclosure: "counted_only" } as const;
  const people = walkPages((page) => listPeopleForDesk(db, { ...filter, ...page, limit }));
  expect([...people].flat().map(({ surnames }) => surnames)).toEqual(["Ficticia Uno"]);
  expect(countPeopleForDesk(db, filter)).toBe(1);
  expect(countPeopleForDesk(db, {})).toBe(3);
});

const asked = { action: "person.export" as const, filter: { search: "Uno", facility: "tocoron" }, rows: 1 };
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);

/** Asks for an export, and approves it at noon unless it should wait. */
async function withExport({ waits = false } = {}) {
  const db = await holding("Ficticia Uno");
  const proposal = proposalOf(await recordExport(db, { id: "user:2" }, { ...asked, requestId: randomUUID() }, noon));
  if (!waits) written(await approveProposal(db, { id: "user:3" }, { proposal }, noon));
  const find = (user: string, at: Date, action: Export["action"] = "person.export") =>
    findApprovedExport(db, user, { proposal, action }, at);
  return { db, proposal, find };
}

test("only its author can download an approved export, only of its list, and for a day", async () => {
  const { find } = await withExport();
  expect(find("user:2", hours(23.9))).toEqual({ state: "ready", filter: asked.filter });
  expect(find("user:2", hours(24))).toEqual({ state: "over" });
  expect(find("user:3", noon)).toBeUndefined();
  expect(find("user:2", noon, "release.export")).toBeUndefined();
});

test("an export that nobody approved, or that was cancelled, cannot be downloaded", async () => {
  const { db, proposal, find } = await withExport({ waits: true });
  expect(find("user:2", noon)).toBeUndefined();
  await cancelProposal(db, { id: "user:2" }, { requestId: randomUUID(), proposal }, noon);
  expect(find("user:2", noon)).toBeUndefined();
});

test("the filter of an approved export is cleared once its day is over, and stays until then", async () => {
  const { db, proposal, find } = await withExport();
  const { proposal: waiting = 0 } = written(
    await recordExport(db, { id: "user:2" }, { ...asked, requestId: randomUUID() }, noon),
  );
  await clearOldExports(db, hours(24));
  expect(findProposal(db, proposal)?.input).toBeDefined();
  await clearOldExports(db, hours(24.1));
  expect(findProposal(db, proposal)?.input).toBeUndefined();
  expect(find("user:2", hours(25))).toEqual({ state: "over" });
  expect(findProposal(db, waiting)?.input).toBeDefined();
});

test("a download of a list is in the history like the access to a record", async () => {
  const { db } = await withExport();
  const access = { action: "access.list" as const, told: "proposal: 1 · rows: 1", requestId: randomUUID() };
  await logAccess(db, { id: "user:2" }, access, noon);
  const [newest] = listAudit(db).items;
  expect(newest).toMatchObject({ actor: "user:2", action: "access.list", reason: "proposal: 1 · rows: 1" });
  expect(newest?.seen).toBeUndefined();
});
