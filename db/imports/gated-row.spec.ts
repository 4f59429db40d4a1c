import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { savePerson } from "@/db/people/save-person";
import { saveSettings } from "@/db/records/save-settings";
import { proposals } from "@/db/schema/proposals";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { reviewPolicyInput } from "@/domain/inputs/settings";
import { actor, imported, outcomesOf, releases } from "./import-file.fixture";

const sheet = [
  "Nombres;Apellidos;Cédula;Fecha de excarcelación;Lugar",
  "Inventada;Ficticia Uno;V-9000001;08/01/2026;Tocorón",
  "Nueva;Ficticia Tres;V-9000003;08/01/2026;Tocorón",
].join("\n");

/** Opens a ledger with a public person in custody, without a place; then a policy is set. */
async function openPublic(reviewPolicy: string) {
  const db = await openTestLedger("never");
  const known = { givenNames: "Inventada", surnames: "Ficticia Uno", document: "V-9000001" };
  const detentions = [{ from: "2026-01-05", publication: "published" }];
  const saved = recordOf(await savePerson(db, actor, person({ ...known, detentions }), noon), "person");
  written(
    await saveSettings(db, { id: "cli" }, reviewPolicyInput.parse({ requestId: "policy-1", reviewPolicy }), noon),
  );
  return { db, ...saved };
}

test("a row that a second person has to approve is refused alone: the others are imported, and nothing waits", async () => {
  const { db, id, version } = await openPublic("always");
  const { rows } = await imported(db, sheet);
  expect(outcomesOf(rows)).toEqual(["2 refused second_person_row", "3 new"]);
  expect(findDocument(db, "person", id)?.version).toBe(version);
  expect(releases(db)).toEqual(["2026-01-08"]);
  expect(db.select().from(proposals).all()).toEqual([]);
});

test("without a review policy the same file is imported whole", async () => {
  const { db } = await openPublic("never");
  const { rows } = await imported(db, sheet);
  expect(outcomesOf(rows)).toEqual(["2 known", "3 new"]);
});
