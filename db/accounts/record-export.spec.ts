import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { verifyChain } from "@/db/history/verify-chain";
import { countPeopleForDesk, listPeopleForDesk } from "@/db/people/list-people-for-desk";
import { listReleasesForDesk } from "@/db/releases/list-releases-for-desk";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { listAudit } from "./list-audit";
import { recordExport } from "./record-export";
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
