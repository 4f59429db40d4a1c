import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cancelProposal } from "@/db/approvals/decide-proposals";
import { findDocument } from "@/db/history/read-document";
import { savePerson } from "@/db/people/save-person";
import { saveSettings } from "@/db/records/save-settings";
import { onto, person, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { listWaitingAmong } from "./proposal";

test("records that a waiting proposal would change are found among others, until it no longer waits", async () => {
  const db = await openTestLedger("never");
  const author = { id: "user:1" };
  const detention = { from: "2025-06-01", publication: "published", sources };
  const { id } = recordOf(await savePerson(db, author, person({ detentions: [detention] }), noon), "person");
  const settings = { requestId: randomUUID(), reviewPolicy: "always", reason: "", noteEs: "", noteEn: "" } as const;
  written(await saveSettings(db, { id: "cli" }, settings, noon));
  const { version = 0, document } = findDocument(db, "person", id) ?? {};
  const number = String(document?.facts.detentions[0]?.id);
  const detentions = [{ ...detention, id: number, from: "2025-06-02" }];
  const correction = { change: "correction", publicReason: "entry_error" };
  const form = person({ ...onto(id, version), ...correction, detentions });
  const { proposal = 0 } = written(await savePerson(db, author, form, noon));
  const records = [
    { type: "person" as const, id },
    { type: "group" as const, id },
    { type: "person" as const, id: "99" },
  ];
  expect(listWaitingAmong(db, records)).toEqual(new Set([`person ${id}`]));
  expect(listWaitingAmong(db, [])).toEqual(new Set());
  written(await cancelProposal(db, author, { requestId: randomUUID(), proposal }, noon));
  expect(listWaitingAmong(db, records)).toEqual(new Set());
});
