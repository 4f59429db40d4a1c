import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { saveCount } from "@/db/counts/save-count";
import { authorsOf } from "@/db/history/authors-of";
import type { Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { mergePeople } from "@/db/people/merge-people";
import { recordDetentionEvent } from "@/db/people/record-detention-event";
import { savePerson } from "@/db/people/save-person";
import { findProposal } from "@/db/proposals/proposal";
import { recordRelease } from "@/db/releases/record-release";
import { publishedCountReviews, publishedCounts } from "@/db/schema/published-counts";
import { addReviewer } from "@/db/testing/add-reviewer";
import { approved, proposalOf } from "@/db/testing/approved";
import { count, newPersonRelease, onto, person, personRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { publishedNow } from "@/db/testing/published-rows";
import { approveAll } from "@/db/testing/random-alone";
import { recordOf, refusals, written } from "@/db/testing/written";
import { detentionEventInput } from "@/domain/inputs/detention-event";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { restoreInput } from "@/domain/inputs/restore";
import { approveInput } from "@/domain/inputs/review";
import { reviewPolicyInput } from "@/domain/inputs/settings";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput, hideNowInput, withdrawInput } from "@/domain/inputs/withdraw";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import { approve } from "./approve";
import { hideNow } from "./hide-now";
import { restoreVersion } from "./restore-version";
import { saveSettings } from "./save-settings";
import { undoChange } from "./undo-change";
import { withdraw } from "./withdraw";

const [author, reviewer, editor] = [{ id: "user:1" }, { id: "user:2" }, { id: "user:3" }];
const named = { disclosure: "named", "consent.basis": "own" };
const correction = { change: "correction", publicReason: "entry_error" };
const release = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced" };
const detentions = {
  detentions: [{ id: "1", publication: "published", sources: [], end: { ...release, publication: "published" } }],
};

/** Opens a ledger with one public person (record 1, release 1), approved by the reviewer. */
async function openPublic(policy: ReviewPolicy, typed: Record<string, unknown> = named): Promise<Db> {
  const db = await openTestLedger(policy);
  written(await recordRelease(db, author, newPersonRelease(typed), noon));
  await approveAll(db, reviewer);
  expect(publishedNow(db)).toHaveLength(1);
  return db;
}

function versionOf(db: Db, id: string): number {
  return findDocument(db, "person", id)?.version ?? 0;
}

function edit(db: Db, typed: Record<string, unknown>) {
  const known = { ...onto("1", versionOf(db, "1")), ...correction, "profile.nationalities": "VE" };
  const form = { ...known, ...detentions, ...typed };
  return savePerson(db, editor, person({ givenNames: "Inventada", surnames: "Ficticia", ...form }), noon);
}

function merge(db: Db, id: string, other: string) {
  const versions = { version: String(versionOf(db, id)), otherVersion: String(versionOf(db, other)) };
  const input = mergePeopleInput.parse({ requestId: randomUUID(), ...correction, id, other, ...versions });
  return mergePeople(db, editor, input, noon);
}

function undo(db: Db, { change }: { change: number | null }) {
  return undoChange(db, editor, undoInput.parse({ requestId: randomUUID(), ...correction, of: String(change) }), noon);
}

const hide = (db: Db) =>
  hideNow(db, reviewer, hideNowInput.parse({ requestId: randomUUID(), type: "person", id: "1" }), noon);

/** Returns the counts that the public sees as under review. */
function underReview(db: Db): string[] {
  const { id, toHead } = publishedCountReviews;
  return db
    .select({ id })
    .from(publishedCountReviews)
    .where(isNull(toHead))
    .all()
    .map((row) => row.id);
}

/** Expects that a request waits for this reason and changes nothing public, until a second person approves it. */
async function expectWaits(db: Db, run: () => Promise<Outcome>, why: string) {
  const before = projectionOf(db);
  const proposal = proposalOf(await run());
  expect(findProposal(db, proposal)).toMatchObject({ why, state: "waiting" });
  expect(projectionOf(db)).toEqual(before);
  return proposal;
}

const approveIt = (db: Db, proposal: number) => approveProposal(db, reviewer, { proposal }, noon);

test("under `named`, nobody can rename a publicly named person alone", async () => {
  const db = await openPublic("named");
  const renaming = await expectWaits(db, () => edit(db, { ...named, givenNames: "Cambiada" }), "name");
  written(await approveIt(db, renaming));
  expect(publishedNow(db)).toMatchObject([{ name: "Cambiada Ficticia" }]);
  const day = {
    detentions: [{ ...detentions.detentions[0], end: { ...release, publication: "published", day: "2026-03-08" } }],
  };
  written(await edit(db, { ...named, givenNames: "Cambiada", ...day }));
  expect(publishedNow(db)).toMatchObject([{ name: "Cambiada Ficticia", day: "2026-03-08" }]);
});

test("under `named`, nobody can name a public person alone by a merge, whichever record stays", async () => {
  const db = await openPublic("named", { disclosure: "counted_only" });
  const other = { givenNames: "Otra", ...named, publication: "draft", day: "2026-02-01" };
  written(await recordRelease(db, editor, newPersonRelease(other), noon));
  const naming = await expectWaits(db, () => merge(db, "2", "1"), "name");
  written(await approveIt(db, naming));
  expect(publishedNow(db)).toMatchObject([{ name: "Otra Ficticia" }]);
  const other2 = await openPublic("named", { disclosure: "counted_only" });
  written(await recordRelease(other2, editor, newPersonRelease(other), noon));
  expect(written(await merge(other2, "1", "2")).proposal).toBeUndefined();
  expect(publishedNow(other2)).toMatchObject([{ name: null }]);
});

test("under `named`, nobody can undo a reviewer's hiding alone, or restore another name alone", async () => {
  const db = await openPublic("named");
  const hidden = written(await hide(db));
  await expectWaits(db, () => undo(db, hidden), "protection");
  const renamed = await openPublic("named");
  written(await edit(renamed, { disclosure: "initials", givenNames: "Inés" }));
  written(await edit(renamed, { ...named, givenNames: "Inés" }));
  written(await approveAll(renamed, reviewer));
  const back = { requestId: randomUUID(), ...correction, type: "person", id: "1", of: "1" };
  const input = restoreInput.parse({ ...back, version: String(versionOf(renamed, "1")) });
  await expectWaits(renamed, () => restoreVersion(renamed, editor, input, noon), "name");
});

test("under `named`, a release of a public person waits together with the name until a second person approves", async () => {
  const db = await openPublic("named");
  written(await recordRelease(db, editor, personRelease("1", versionOf(db, "1"), { day: "2026-03-10" }), noon));
  expect(publishedNow(db)).toMatchObject([{ number: 1 }]);
  written(await approveAll(db, reviewer));
  expect(publishedNow(db)).toMatchObject([{ number: 1 }, { number: 2, name: "Inventada Ficticia" }]);
});

test("under `named`, a public name is corrected by showing initials, then requesting the name again", async () => {
  const db = await openPublic("named");
  written(await edit(db, { disclosure: "initials", givenNames: "Corregida" }));
  written(await edit(db, { ...named, givenNames: "Corregida" }));
  expect(publishedNow(db)).toMatchObject([{ name: "C. F." }]);
  written(await approveAll(db, reviewer));
  expect(publishedNow(db)).toMatchObject([{ name: "Corregida Ficticia" }]);
});

test("under `always`, nobody can change anything public about a person alone: an edit, a transfer, an ended hiding", async () => {
  const db = await openPublic("always", { disclosure: "counted_only" });
  await expectWaits(db, () => edit(db, { "profile.nationalities": "CO" }), "row");
  const held = { "profile.nationalities": "VE", detentions: [{ from: "2026-01-01", publication: "published" }] };
  const { id } = recordOf(await savePerson(db, author, person(held), noon), "person");
  written(await approveAll(db, reviewer));
  const moved = {
    requestId: randomUUID(),
    id,
    spell: "2",
    event: "custody",
    from: "2026-02-01",
    state: "house_arrest",
  };
  await expectWaits(db, () => recordDetentionEvent(db, editor, detentionEventInput.parse(moved), noon), "row");
  const hidden = written(await hide(db));
  await expectWaits(db, () => undo(db, hidden), "protection");
});

test("under `always`, nobody can change or withdraw a count alone", async () => {
  const db = await openPublic("always", {});
  const { id } = recordOf(await saveCount(db, author, count(), noon), "count");
  written(await approveAll(db, reviewer));
  const counts = () => db.select().from(publishedCounts).where(isNull(publishedCounts.toHead)).all();
  const before = counts();
  const changed = count({ ...onto(id, 2), ...correction, value: "101" });
  const target = { requestId: randomUUID(), type: "count", id, version: "2", publicReason: "duplicate" };
  const changing = proposalOf(await saveCount(db, editor, changed, noon));
  const withdrawing = proposalOf(await withdraw(db, editor, withdrawInput.parse(target), noon));
  expect(counts()).toEqual(before);
  expect(underReview(db)).toEqual([id]);
  written(await approveIt(db, changing));
  expect(counts()).toMatchObject([{ id, value: 101 }]);
  expect(underReview(db)).toEqual([id]);
  expect(refusals(await approveIt(db, withdrawing))).toEqual(["proposal_stale"]);
  expect(underReview(db)).toEqual([]);
  written(await saveCount(db, editor, count({ ...onto(id, 3), value: "101", note: "solo para el equipo" }), noon));
});

test.each(["named", "always"] as const)(
  "under `%s`, hiding, withdrawing and erasing a person never wait",
  async (policy) => {
    const hidden = await openPublic(policy);
    written(
      await hideNow(hidden, editor, hideNowInput.parse({ requestId: "request-hide", type: "person", id: "1" }), noon),
    );
    expect(publishedNow(hidden)).toEqual([]);
    const withdrawn = await openPublic(policy);
    const target = { requestId: "request-withdraw", type: "person", id: "1", release: "1", publicReason: "duplicate" };
    written(await withdraw(withdrawn, editor, withdrawInput.parse({ ...target, version: "2" }), noon));
    expect(publishedNow(withdrawn)).toEqual([]);
    const whole = { "consent.scope": "name_and_case", "profile.nationalities": "CO" };
    const erased = await openPublic(policy, { ...named, ...whole });
    await approved(
      erased,
      erasePerson(erased, editor, erasePersonInput.parse({ requestId: "request-erase", id: "1" }), noon),
    );
    expect(publishedNow(erased)).toMatchObject([{ name: null, parts: [{ nationality: "foreign_or_dual" }] }]);
    const lowered = await openPublic(policy);
    written(await edit(lowered, { disclosure: "initials" }));
    expect(publishedNow(lowered)).toMatchObject([{ name: "I. F." }]);
  },
);

test("the author of an absorbed record cannot approve the record that absorbed it", async () => {
  const db = await openTestLedger("named");
  written(await recordRelease(db, author, newPersonRelease({ ...named, givenNames: "Una" }), noon));
  written(await savePerson(db, editor, person({ ...named, givenNames: "Una", "profile.nationalities": "VE" }), noon));
  written(await merge(db, "2", "1"));
  const version = String(versionOf(db, "2"));
  const approval = () =>
    approveInput.parse({ requestId: randomUUID(), records: [{ type: "person", id: "2", version }] });
  addReviewer(db);
  expect(refusals(await approve(db, author, approval(), noon))).toEqual(["author_approves records.0.id"]);
  written(await approve(db, reviewer, approval(), noon));
  expect(authorsOf(db, "person", "2")).toEqual([]);
});

test("the console acts for the instance and needs nobody; a user needs a second one to relax the policy", async () => {
  const db = await openPublic("always");
  written(
    await recordRelease(db, { id: "cli" }, personRelease("1", 2, { day: "2026-03-10", facility: "tocoron" }), noon),
  );
  const relaxed = reviewPolicyInput.parse({ requestId: "request-policy", reviewPolicy: "never" });
  const relaxing = await expectWaits(db, () => saveSettings(db, editor, relaxed, noon), "policy");
  await expectWaits(db, () => edit(db, { ...named, givenNames: "Cambiada" }), "name");
  written(await approveIt(db, relaxing));
  expect(written(await edit(db, { ...named, givenNames: "Cambiada" })).proposal).toBeUndefined();
});
