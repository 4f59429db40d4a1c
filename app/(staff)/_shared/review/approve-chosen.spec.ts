import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { BulkChange } from "@/db/bulk-changes/bulk-change";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { findProposal } from "@/db/proposals/proposal";
import { approve } from "@/db/records/approve";
import { hideNow } from "@/db/records/hide-now";
import { listWaiting } from "@/db/records/list-waiting";
import { proposalRecords } from "@/db/schema/proposals";
import { onto, person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { hideNowInput } from "@/domain/inputs/withdraw";
import { approveChosen } from "./approve-chosen";
import { chosenOf, proposalValue, recordValue } from "./chosen";

const [author, reviewer, other] = [{ id: "user:1" }, { id: "user:2" }, { id: "user:3" }];
const detention = { from: "2025-06-01", publication: "published", sources };
const correction = { change: "correction", publicReason: "entry_error" };

/** Records a person who waits for review, and returns the value of the record's box. */
async function waiting(db: Db, by: { id: string }, surnames: string) {
  const { id, version } = recordOf(
    await savePerson(db, by, person({ surnames, detentions: [detention] }), noon),
    "person",
  );
  return recordValue({ type: "person", id, version });
}

/** Publishes a person, and proposes another day of the detention. Returns the person and the proposal. */
async function proposed(db: Db, surnames: string) {
  const { records } = chosenOf([await waiting(db, other, surnames)]);
  const input = { requestId: randomUUID(), reason: "", noteEs: "", noteEn: "", records };
  written(await approve(db, reviewer, input, noon));
  const { id = "" } = records[0] ?? {};
  const { version = 0, document } = findDocument(db, "person", id) ?? {};
  const number = String(document?.facts.detentions[0]?.id);
  const detentions = [{ ...detention, id: number, from: "2025-06-02" }];
  const form = person({ ...onto(id, version), ...correction, surnames, detentions });
  const { proposal = 0 } = written(await savePerson(db, author, form, noon));
  return { id, proposal };
}

const run = (db: Db, values: string[]) =>
  approveChosen(db, reviewer, { ...chosenOf(values), requestId: randomUUID() }, noon, noJob);

function noJob(): never {
  throw new Error("this approval is short");
}

test("records and proposals are approved together, the records as one change", async () => {
  const db = await openTestLedger("always");
  const { proposal } = await proposed(db, "Ficticia Uno");
  const values = [await waiting(db, author, "Ficticia Dos"), await waiting(db, author, "Ficticia Tres")];
  expect(await run(db, [...values, proposalValue(proposal)])).toEqual({ approved: 3, refused: [], jobs: [] });
  expect(listWaiting(db).total).toBe(0);
  expect(findProposal(db, proposal)?.state).toBe("approved");
});

test("what cannot be approved is named with its reason and does not stop the rest", async () => {
  const db = await openTestLedger("always");
  const [own, good] = [await waiting(db, reviewer, "Ficticia Propia"), await waiting(db, author, "Ficticia Buena")];
  const stale = await proposed(db, "Ficticia Cambiada");
  const fine = await proposed(db, "Ficticia Igual");
  const hide = hideNowInput.parse({ requestId: randomUUID(), type: "person", id: stale.id });
  written(await hideNow(db, other, hide, noon));
  const result = await run(db, [own, good, proposalValue(stale.proposal), proposalValue(fine.proposal)]);
  expect(result.approved).toBe(2);
  expect(result.refused.map(({ item }) => item)).toEqual([own, proposalValue(stale.proposal)]);
  expect(result.refused[1]?.problem.code).toBe("proposal_stale");
  expect(listWaiting(db).items.map(({ document }) => document.identity)).toMatchObject([
    { surnames: "Ficticia Propia" },
  ]);
  expect([findProposal(db, stale.proposal)?.state, findProposal(db, fine.proposal)?.state]).toEqual([
    "returned",
    "approved",
  ]);
});

test("a request sent twice approves once and gives the same answer", async () => {
  const db = await openTestLedger("always");
  const { proposal } = await proposed(db, "Ficticia Dos");
  const values = [await waiting(db, author, "Ficticia Uno"), proposalValue(proposal)];
  const request = { ...chosenOf(values), requestId: randomUUID() };
  expect(await approveChosen(db, reviewer, request, noon, noJob)).toEqual({ approved: 2, refused: [], jobs: [] });
  const changes = db.$client.prepare("SELECT count(*) FROM changes").pluck().get();
  expect(await approveChosen(db, reviewer, request, noon, noJob)).toEqual({ approved: 2, refused: [], jobs: [] });
  expect(db.$client.prepare("SELECT count(*) FROM changes").pluck().get()).toBe(changes);
});

test("a proposal of many records is approved by a job, and waits until then", async () => {
  const db = await openTestLedger("always");
  const { proposal } = await proposed(db, "Ficticia Larga");
  for (let id = 0; id < 101; id += 1) {
    db.insert(proposalRecords)
      .values({ proposal, recordType: "person", recordId: `9${id}`, base: 0 })
      .run();
  }
  const begun: BulkChange[] = [];
  const begin = async (change: BulkChange) => begun.push(change);
  const request = { ...chosenOf([proposalValue(proposal)]), requestId: randomUUID() };
  const result = await approveChosen(db, reviewer, request, noon, begin);
  expect(result).toEqual({ approved: 0, refused: [], jobs: [1] });
  expect(begun).toMatchObject([{ operation: "approve_proposal", total: 102, input: { proposal } }]);
  expect(findProposal(db, proposal)?.state).toBe("waiting");
});
