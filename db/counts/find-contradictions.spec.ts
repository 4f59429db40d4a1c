import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { count } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { findContradictions } from "./find-contradictions";
import { saveCount } from "./save-count";

test("a count that contradicts an earlier one is saved, and both link to each other", async () => {
  const db = await openTestLedger();
  const save = async (value: string) =>
    recordOf(written(await saveCount(db, { id: "user:1" }, count({ value }), noon)), "count").id;
  const first = await save("100");
  const second = await save("90");
  const found = (id: string) => {
    const facts = findDocument(db, "count", id)?.document.facts;
    return facts && findContradictions(db, id, facts).map(({ kind, other }) => `${kind} ${other.id}`);
  };
  expect(found(second)).toEqual([`same_day ${first}`]);
  expect(found(first)).toEqual([`same_day ${second}`]);
});
