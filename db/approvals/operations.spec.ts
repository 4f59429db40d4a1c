import { expect, test } from "vitest";
import messages from "@/messages/es.json";
import { operationOf, proposableActions } from "./operations";

/** Actions whose changes never wait: they hide, decide, act for the instance, or change nothing that anyone sees. */
const neverWaiting = [
  ...["person.hide", "group.hide", "review.approve", "review.return", "proposal.hold", "proposal.end"],
  ...[
    "person.consent_end",
    "person.consent_revoke",
    "seed.counts",
    "seed.releases",
    "seed.correct",
    "projection.extend",
    "import.apply",
  ],
  ...["person.distinct", "person.distinct_end"],
  ...["user.create", "user.link", "user.password", "access.download", "access.view", "access.history", "access.list"],
  ...["evidence.attach", "evidence.withdraw", "evidence.delete", "user.lock", "reason.erase", "mentions.erase"],
  "clock.confirm",
];

test("every action in the history can run again from a proposal, or is one that never waits", () => {
  const named = Object.entries(messages.action).flatMap(([group, verbs]) =>
    Object.keys(verbs).map((verb) => `${group}.${verb}`),
  );
  const known = new Set([...proposableActions, ...neverWaiting]);
  expect(named.filter((action) => !known.has(action))).toEqual([]);
  expect([...known].filter((action) => !named.includes(action))).toEqual([]);
});

test("an action without an operation is a bug, not a proposal that nobody can approve", () => {
  expect(() => operationOf("person.hide")).toThrow("no operation");
});
