import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newestChange } from "@/db/changes/has-conflict";
import type { Db } from "@/db/ledger/open";
import { approve } from "@/db/records/approve";
import { hideNow } from "@/db/records/hide-now";
import { recordRelease } from "@/db/releases/record-release";
import { addReviewer } from "@/db/testing/add-reviewer";
import { newPersonRelease, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { bulkInput } from "@/domain/inputs/bulk";
import { hideNowInput } from "@/domain/inputs/withdraw";
import { reviewPolicies } from "@/domain/values/vocabulary";
import { bulkEdit } from "./bulk-edit";
import { previewBulk } from "./preview-bulk";

const editor = { id: "user:1" };
const reviewer = { id: "user:99" };
const why = { change: "correction", publicReason: "entry_error" };

/** A ledger with two public people without a name, one of them hidden, and one public full name; all approved. */
async function ledgerOf(policy: (typeof reviewPolicies)[number]): Promise<Db> {
  const db = await openTestLedger(policy);
  addReviewer(db);
  const named = { disclosure: "named", "consent.basis": "own" };
  for (const [n, typed] of [{}, {}, named].entries()) {
    const form = newPersonRelease({ surnames: `Ficticia ${"abc"[n]}`, publication: "published", sources, ...typed });
    const { records } = written(await recordRelease(db, editor, form, noon));
    const waits = db.$client.prepare("SELECT count(*) FROM releases WHERE publication = 'in_review'").pluck().get();
    const approval = { requestId: randomUUID(), reason: "", noteEs: "", noteEn: "" };
    if (waits) {
      const people = records
        .filter(({ type }) => type === "person")
        .map(({ id, version }) => ({ type: "person" as const, id, version }));
      written(await approve(db, reviewer, { ...approval, records: people }, noon));
    }
  }
  written(await hideNow(db, editor, hideNowInput.parse({ requestId: randomUUID(), type: "person", id: "2" }), noon));
  return db;
}

const edits = [
  { action: "place", facility: "tocoron", ...why },
  { action: "source", sources: [{ url: "https://example.org/otra" }], ...why },
  { action: "withdraw", publicReason: "refuted" },
];

test.each(reviewPolicies)("the preview foretells the gate under the policy %s", async (policy) => {
  for (const edit of edits) {
    const db = await ledgerOf(policy);
    const input = bulkInput.parse({
      requestId: randomUUID(),
      seen: String(newestChange(db)),
      list: "releases",
      numbers: "1,2,3",
      ...edit,
    });
    const preview = await previewBulk(db, editor, input, noon);
    const { proposal } = written(await bulkEdit(db, editor, input, noon));
    expect([edit.action, preview.waiting > 0]).toEqual([edit.action, proposal !== undefined]);
    const isAlways = policy === "always" && edit.action !== "withdraw";
    expect([edit.action, preview.waiting]).toEqual([edit.action, isAlways ? 2 : 0]);
    if (edit.action !== "withdraw") expect(preview.records).toBe(3);
  }
});
