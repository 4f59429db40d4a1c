import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveProposal } from "@/db/approvals/approve-proposal";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { rebuildProjection } from "@/db/projection/rebuild";
import { findProposal } from "@/db/proposals/proposal";
import { revisionParts, revisions } from "@/db/schema/revisions";
import { addReviewer } from "@/db/testing/add-reviewer";
import { storeAsVersionOne } from "@/db/testing/as-version-one";
import { onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { writeSetting } from "@/db/testing/write-setting";
import { written } from "@/db/testing/written";
import { noConsent } from "@/domain/records/consent";
import { listHistory } from "./list-history";
import { findDocument, findVersion } from "./read-document";
import { verifyChain } from "./verify-chain";

const editor = { id: "user:1" };
const held = { from: "2026-01-03", publication: "published" };
const named = {
  ...{ givenNames: "Antigua", surnames: "Ficticia", disclosure: "named", "profile.nationalities": "VE,CO" },
  ...{
    "profile.gender": "female",
    "consent.basis": "family",
    "consent.scope": "name_and_case",
    "consent.on": "2026-01",
  },
};
const counted = { givenNames: "Otra", surnames: "Ficticia", detentions: [held] };

const kept = [{ ...held, id: "2" }];

/** Opens a ledger with a person in two versions, and another in one, as version 1 stored them. */
async function openVersionOne() {
  const db = await openTestLedger();
  await savePerson(db, editor, person({ ...named, detentions: [held] }), noon);
  const until = { ...named, "consent.until": "2026-05-01", detentions: [{ ...held, id: "1" }] };
  written(await savePerson(db, editor, person({ ...until, ...onto("1", 1) }), noon));
  written(await savePerson(db, editor, person(counted), noon));
  const before = [findDocument(db, "person", "1"), findDocument(db, "person", "2")];
  return { db, before };
}

const shapesOf = (db: Db, record: string) =>
  db
    .select({ version: revisions.version, part: revisionParts.part, shape: revisionParts.shape })
    .from(revisionParts)
    .innerJoin(revisions, eq(revisions.id, revisionParts.revision))
    .where(and(eq(revisions.recordType, "person"), eq(revisions.recordId, record)))
    .orderBy(desc(revisions.version))
    .all()
    .filter(({ part }) => part === "facts")
    .map(({ shape }) => shape);

test("people of version 1 read as if they were written today, and their chain verifies", async () => {
  const { db, before } = await openVersionOne();
  storeAsVersionOne(db);
  expect(shapesOf(db, "1")).toEqual([1, 1]);
  expect([findDocument(db, "person", "1"), findDocument(db, "person", "2")]).toEqual(before);
  expect(findVersion(db, "person", "1", 1)?.document.facts.consent.until).toBeNull();
  expect(findDocument(db, "person", "2")?.document.facts.consent).toEqual(noConsent);
  expect(verifyChain(db)).toMatchObject({ broken: [], changes: 4 });
});

test("a person of version 1 can be revised: the new version has today's shape, and the history names only what changed", async () => {
  const { db } = await openVersionOne();
  storeAsVersionOne(db);
  const form = { ...named, ...onto("1", 2), "consent.until": "2026-05-01", "profile.gender": "male" };
  written(await savePerson(db, editor, person({ ...form, detentions: [{ ...held, id: "1" }] }), noon));
  expect(shapesOf(db, "1")).toEqual([2, 1, 1]);
  expect(verifyChain(db).broken).toEqual([]);
  const [newest, first] = listHistory(db, "person", "1", {}).items;
  expect(newest?.differences).toEqual([{ path: "facts.profile.gender", before: "female", after: "male" }]);
  expect(first?.differences).toEqual([{ path: "facts.consent.until", before: null, after: "2026-05-01" }]);
});

test("the projection rebuilt from a history of both shapes equals the stored one", async () => {
  const { db } = await openVersionOne();
  storeAsVersionOne(db);
  written(
    await savePerson(
      db,
      editor,
      person({ ...counted, ...onto("2", 1), "profile.sector": "military", detentions: kept }),
      noon,
    ),
  );
  const stored = projectionOf(db);
  expect(await rebuildProjection(db)).toEqual([]);
  expect(projectionOf(db)).toEqual(stored);
});

test("a proposal of version 1 shows its records, and is approved", async () => {
  const { db } = await openVersionOne();
  addReviewer(db);
  await writeSetting(db, "reviewPolicy", "always", noon);
  const consent = { "consent.basis": "family", "profile.nationalities": "CO" };
  const form = person({ ...counted, ...consent, ...onto("2", 1), detentions: kept });
  const { proposal = 0 } = written(await savePerson(db, editor, form, noon));
  const before = findProposal(db, proposal);
  storeAsVersionOne(db);
  expect(findProposal(db, proposal)).toEqual(before);
  const { records } = written(await approveProposal(db, { id: "user:99" }, { proposal }, noon));
  expect(records).toMatchObject([{ type: "person", id: "2", version: 2 }]);
  expect(findDocument(db, "person", "2")?.document.facts).toMatchObject({ consent: { basis: "family" } });
});
