import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { publishedDetentionNames } from "@/db/schema/published-detentions";
import { addReviewer } from "@/db/testing/add-reviewer";
import { approved } from "@/db/testing/approved";
import { onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { writeSetting } from "@/db/testing/write-setting";
import { refusals, written } from "@/db/testing/written";
import { revokeConsentInput } from "@/domain/inputs/revoke-consent";
import { erasePerson } from "./erase-person";
import { revokeConsent } from "./revoke-consent";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const held = { from: "2026-01-03", publication: "published" };
const named = {
  ...{ givenNames: "Nombrada", surnames: "Ficticia", disclosure: "named", "profile.nationalities": "CO" },
  ...{ "consent.basis": "family", "consent.scope": "name_and_case", "consent.on": "2026-01-02" },
  ...{ consentGivenBy: "Hermana Ficticia", consentGivenTo: "Colega Ficticio", consentDocument: "Carpeta 7" },
};

async function openNamed() {
  const db = await openTestLedger();
  written(await savePerson(db, editor, person({ ...named, detentions: [held] }), noon));
  return db;
}

const namesOf = (db: Db) => db.select().from(publishedDetentionNames).all();
const input = (typed: Record<string, unknown> = {}) =>
  revokeConsentInput.parse({ requestId: randomUUID(), id: "1", ...typed });

test("a revocation hides the name at once under every review policy, and the person still counts", async () => {
  for (const policy of ["never", "named", "always"]) {
    const db = await openNamed();
    await writeSetting(db, "reviewPolicy", policy, noon);
    expect(namesOf(db)).toHaveLength(1);
    written(await revokeConsent(db, editor, input({ revokedOn: "2026-03-09", revokedBy: "La madre" }), noon));
    expect(namesOf(db)).toEqual([]);
    expect(findDocument(db, "person", "1")?.document).toMatchObject({
      facts: { disclosure: "counted_only", consent: { basis: "family", on: "2026-01-02", revokedOn: "2026-03-09" } },
      identity: { consentGivenBy: "Hermana Ficticia", consentRevokedBy: "La madre" },
    });
  }
});

test("a blank day is today; a future day, a second revocation and a person without consent are refused", async () => {
  const db = await openNamed();
  expect(refusals(await revokeConsent(db, editor, input({ revokedOn: "2026-03-11" }), noon))).toEqual([
    "date_future revokedOn",
  ]);
  written(await revokeConsent(db, editor, input(), noon));
  expect(findDocument(db, "person", "1")?.document.facts.consent.revokedOn).toBe("2026-03-10");
  expect(refusals(await revokeConsent(db, editor, input(), noon))).toEqual(["consent_revoked"]);
  written(await savePerson(db, editor, person({ surnames: "Otra" }), noon));
  expect(refusals(await revokeConsent(db, editor, input({ id: "2" }), noon))).toEqual(["consent_none"]);
});

test("the name returns only with a new consent, and only after a second person agreed", async () => {
  const db = await openNamed();
  addReviewer(db);
  written(await revokeConsent(db, editor, input(), noon));
  const form = { ...named, ...onto("1", 2), detentions: [{ ...held, id: "1" }] };
  const save = (typed: Record<string, unknown>) => savePerson(db, editor, person({ ...form, ...typed }), noon);
  expect(refusals(await save({ "consent.revokedOn": "2026-03-10" }))).toEqual(["consent_revoked consent.revokedOn"]);
  const anew = { "consent.on": "2026-03-10", "consent.basis": "own" };
  expect(written(await save(anew))).toHaveProperty("proposal");
  expect(namesOf(db)).toEqual([]);
  expect(await approved(db, save(anew))).toBeDefined();
  expect(namesOf(db)).toHaveLength(1);
});

test("an erasure removes who gave, took down and revoked a consent, and its document", async () => {
  const db = await openNamed();
  written(await revokeConsent(db, editor, input({ revokedBy: "La madre" }), noon));
  const requestId = randomUUID();
  await approved(db, erasePerson(db, editor, { requestId, reason: "", noteEs: "", noteEn: "", id: "1" }, noon));
  const stored = db.$client.prepare("SELECT group_concat(data) FROM revision_parts").pluck().get() as string;
  for (const word of ["Hermana", "Colega", "Carpeta", "madre"]) expect(stored).not.toContain(word);
  expect(findDocument(db, "person", "1")?.document.facts.consent.basis).toBeNull();
});
