import { expect, test } from "vitest";
import { noRows, type PublishedRows } from "@/domain/projection/rows";
import { headKind, type Move } from "./head-kind";

const settings = (...ids: string[]): PublishedRows => ({
  ...noRows(),
  settings: ids.map((id) => ({ id, value: "x" })),
});
const reviews = (...ids: string[]): PublishedRows => ({ ...noRows(), countReviews: ids.map((id) => ({ id })) });
const counts = (...ids: string[]): PublishedRows => ({ ...noRows(), counts: ids.map((id) => ({ id }) as never) });

function kindOf(action: string, before: PublishedRows, after: PublishedRows, more: Partial<Move> = {}) {
  return headKind({ action, publicReason: null, returns: false, steps: [{ before, after }], ...more });
}

test.each([
  ["a new record is published", kindOf("count.create", noRows(), counts("a")), "published"],
  ["a draft that becomes public by a save is published", kindOf("count.revise", noRows(), counts("a")), "published"],
  ["a save without a reason is an update", kindOf("count.revise", counts("a"), counts("a")), "updated"],
  [
    "a save without a reason that adds something is an update",
    kindOf("person.revise", counts("a"), counts("a", "b")),
    "updated",
  ],
  [
    "a reason makes it a correction",
    kindOf("count.revise", counts("a"), counts("a"), { publicReason: "duplicate" }),
    "corrected",
  ],
  [
    "a withdrawal stays a withdrawal, whatever its reason",
    kindOf("count.withdraw", counts("a"), noRows(), { publicReason: "duplicate" }),
    "withdrawn",
  ],
  [
    "a record that was public before is restored",
    kindOf("count.publish", noRows(), counts("a"), { returns: true }),
    "restored",
  ],
  [
    "hiding a person has the kind hidden",
    kindOf("person.hide", counts("a"), noRows(), { publicReason: "protection" }),
    "hidden",
  ],
  [
    "an erasure that leaves the same rows has the kind erased",
    kindOf("person.erase", counts("a"), counts("a"), { publicReason: "protection" }),
    "erased",
  ],
  ["a record that a save removes is hidden", kindOf("person.revise", counts("a"), noRows()), "hidden"],
  ["a setting is updated", kindOf("setting.revise", settings("baseDate"), settings("baseDate")), "updated"],
  [
    "a change that only puts a figure under review has a kind of its own, whatever its verb",
    kindOf("proposal.withdraw", noRows(), reviews("a")),
    "review_opened",
  ],
  ["and so has one that only ends a review", kindOf("proposal.cancel", reviews("a"), noRows()), "review_ended"],
  [
    "a withdrawal that also ends the review is a withdrawal",
    headKind({
      ...{ action: "count.withdraw", publicReason: "duplicate", returns: false },
      steps: [
        { before: counts("a"), after: noRows() },
        { before: reviews("a"), after: noRows() },
      ],
    }),
    "withdrawn",
  ],
  [
    "an update that also ends the review is an update",
    headKind({
      ...{ action: "count.revise", publicReason: null, returns: false },
      steps: [
        { before: counts("a"), after: counts("a") },
        { before: reviews("a"), after: noRows() },
      ],
    }),
    "updated",
  ],
])("%s", (_, kind, expected) => expect(kind).toBe(expected));
