import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { proposableActions } from "@/db/approvals/operations";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { findProposal } from "@/db/proposals/proposal";
import { addReviewer } from "@/db/testing/add-reviewer";
import { approved, proposalOf } from "@/db/testing/approved";
import { count } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { mergeLabelsInput } from "@/domain/inputs/merge";
import { savePublisherInput } from "@/domain/inputs/save-publisher";
import { mergePublishers } from "./merge-publishers";
import { savePublisher } from "./save-publisher";

const [author, reviewer] = [{ id: "user:1" }, { id: "user:2" }];
const names = { nameEs: "Foro Ficticio", nameEn: "Invented Forum", shortEs: "Foro Ficticio", shortEn: "Forum" };

/** Opens a ledger where everything public waits, with a public figure of a publisher that was entered twice. */
async function openReviewed() {
  const db = await openTestLedger("always");
  addReviewer(db);
  const form = savePublisherInput.parse({ requestId: randomUUID(), ...names, stance: "ngo" });
  const { id: other } = recordOf(await approved(db, savePublisher(db, author, form, noon)), "publisher");
  const waiting = saveCount(db, author, count({ publisher: other, publication: "draft" }), noon);
  const { id: figure } = recordOf(await waiting, "count");
  const both = { id: "foro-penal", version: "1", other, otherVersion: "1" };
  const merge = { requestId: randomUUID(), ...both, change: "correction", publicReason: "duplicate" };
  const outcome = await mergePublishers(db, author, mergeLabelsInput.parse(merge), noon);
  return { db, other, figure, proposal: proposalOf(outcome) };
}

test("a merge waits for a second user, changes nothing until then, and is written when approved", async () => {
  const { db, other, figure, proposal } = await openReviewed();
  expect(proposableActions).toContain("publisher.merge");
  const publisherNow = () => findDocument(db, "count", figure)?.document.facts.publisher;
  expect([publisherNow(), findDocument(db, "publisher", other)?.document.facts.gone]).toEqual([other, undefined]);
  expect(refusals(await approveProposal(db, author, { proposal }, noon))).not.toEqual([]);
  written(await approveProposal(db, reviewer, { proposal }, noon));
  expect([publisherNow(), findDocument(db, "publisher", other)?.document.facts.gone]).toEqual([
    "foro-penal",
    { how: "merged", into: "foro-penal" },
  ]);
});

test("a figure of the same day that was saved meanwhile returns the proposal to its author", async () => {
  const { db, proposal } = await openReviewed();
  const meanwhile = saveCount(db, author, count({ value: "101", publication: "draft" }), noon);
  written(await meanwhile);
  expect(refusals(await approveProposal(db, reviewer, { proposal }, noon))).toEqual(["proposal_stale"]);
  expect(findProposal(db, proposal)).toMatchObject({ state: "returned", problems: [{ code: "merge_same_day" }] });
});

test("a figure that was sent to review after the merge was requested moves too", async () => {
  const { db, other, proposal } = await openReviewed();
  const form = count({ publisher: other, asOf: "2026-03-05", value: "90" });
  const { id } = recordOf(await saveCount(db, author, form, noon), "count");
  written(await approveProposal(db, reviewer, { proposal }, noon));
  expect(findDocument(db, "count", id)?.document.facts).toMatchObject({
    publisher: "foro-penal",
    publication: "in_review",
  });
});
