import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listAudit } from "@/db/accounts/list-audit";
import { authorsOf } from "@/db/history/authors-of";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { mergePeople } from "@/db/people/merge-people";
import { savePerson } from "@/db/people/save-person";
import { rebuildProjection } from "@/db/projection/rebuild";
import { findProposal } from "@/db/proposals/proposal";
import { approve } from "@/db/records/approve";
import { listWaiting } from "@/db/records/list-waiting";
import { saveSettings } from "@/db/records/save-settings";
import { recordRelease } from "@/db/releases/record-release";
import { changes } from "@/db/schema/changes";
import { users } from "@/db/schema/users";
import { addReviewer } from "@/db/testing/add-reviewer";
import { proposalOf } from "@/db/testing/approved";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { publishedNow } from "@/db/testing/published-rows";
import { approveAll } from "@/db/testing/random-alone";
import { refusals, written } from "@/db/testing/written";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { approveInput } from "@/domain/inputs/review";
import { reviewPolicyInput } from "@/domain/inputs/settings";
import { approveProposal } from "./approve-proposal";
import { cancelProposal, returnProposal, takeOverProposal } from "./decide-proposals";

const [author, reviewer, other] = [{ id: "user:1" }, { id: "user:2" }, { id: "user:3" }];
const named = { disclosure: "named", "consent.basis": "own" };
const end = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced", publication: "published" };
const detentions = [{ id: "1", publication: "published", sources: [], end }];
const nextDay = new Date(noon.getTime() + 24 * 3_600_000);

/** Opens a ledger with one publicly named person, whose author and reviewer are other users. */
async function openNamed(): Promise<Db> {
  const db = await openTestLedger("named");
  addReviewer(db);
  written(await recordRelease(db, { id: "user:8" }, newPersonRelease(named), noon));
  await approveAll(db, { id: "user:9" });
  return db;
}

/** Renames the public person, which has to wait. */
function rename(db: Db, givenNames: string, version = findDocument(db, "person", "1")?.version ?? 0) {
  const form = { ...onto("1", version), change: "correction", publicReason: "entry_error", ...named, detentions };
  return savePerson(
    db,
    author,
    person({ ...form, givenNames, surnames: "Ficticia", "profile.nationalities": "VE", requestId: randomUUID() }),
    noon,
  );
}

const request = (proposal: number, reason = "falta la fuente") => ({ requestId: randomUUID(), proposal, reason });
const nameNow = (db: Db) => publishedNow(db).map(({ name }) => name);

test("an approved proposal is written as its author's change, names who approved it, and keeps no input", async () => {
  const db = await openNamed();
  const proposal = proposalOf(await rename(db, "Aprobada"));
  expect(nameNow(db)).toEqual(["Inventada Ficticia"]);
  const { change } = written(await approveProposal(db, reviewer, { proposal }, noon));
  expect(nameNow(db)).toEqual(["Aprobada Ficticia"]);
  expect(listAudit(db).items[0]).toMatchObject({ actor: "user:1", action: "person.revise", approvedBy: "user:2" });
  expect(findProposal(db, proposal)).toMatchObject({ state: "approved", change, input: undefined, drafts: [] });
  expect(authorsOf(db, "person", "1")).toEqual([]);
  expect(verifyChain(db).broken).toEqual([]);
  const stored = projectionOf(db);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(stored);
});

test("the same request twice is one proposal, and after the approval one change", async () => {
  const db = await openNamed();
  const form = person({ ...onto("1", 2), change: "update", ...named, detentions, givenNames: "Repetida" });
  const proposal = proposalOf(await savePerson(db, author, form, noon));
  expect(await savePerson(db, author, form, noon)).toMatchObject({ proposal, repeated: true });
  written(await approveProposal(db, reviewer, { proposal }, noon));
  const count = db.select().from(changes).all().length;
  expect(await savePerson(db, author, form, noon)).toMatchObject({ change: count, repeated: true });
  expect(db.select().from(changes).all()).toHaveLength(count);
});

test("of two reviewers who approve at once, one approves and the other reads that it is decided", async () => {
  const db = await openNamed();
  const proposal = proposalOf(await rename(db, "Una Vez"));
  const outcomes = await Promise.all([
    approveProposal(db, reviewer, { proposal }, noon),
    approveProposal(db, other, { proposal }, noon),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.flatMap(refusals)).toEqual(["proposal_closed"]);
  expect(findDocument(db, "person", "1")?.version).toBe(3);
});

test("what changed meanwhile is not approved: it goes back to its author, who can send it again", async () => {
  const db = await openNamed();
  const proposal = proposalOf(await rename(db, "Atrasada"));
  const day = { ...end, day: "2026-03-08" };
  const edit = { ...onto("1", 2), ...named, detentions: [{ ...detentions[0], end: day }] };
  const form = person({ ...edit, givenNames: "Inventada", surnames: "Ficticia", "profile.nationalities": "VE" });
  expect(written(await savePerson(db, other, form, noon)).proposal).toBeUndefined();
  expect(refusals(await approveProposal(db, reviewer, { proposal }, noon))).toEqual(["proposal_stale"]);
  expect(nameNow(db)).toEqual(["Inventada Ficticia"]);
  const returned = findProposal(db, proposal);
  expect(returned).toMatchObject({ state: "returned", problems: [{ code: "proposal_stale" }] });
  expect(returned?.input).toMatchObject({ givenNames: "Atrasada" });
  expect(refusals(await approveProposal(db, reviewer, { proposal }, noon))).toEqual(["proposal_closed"]);
  const again = proposalOf(await rename(db, "Atrasada"));
  written(await cancelProposal(db, author, request(proposal), noon));
  written(await approveProposal(db, reviewer, { proposal: again }, noon));
  expect(nameNow(db)).toEqual(["Atrasada Ficticia"]);
});

test("neither the author of a merge nor the author of the merged record can approve it", async () => {
  const db = await openNamed();
  const draft = { ...named, givenNames: "Borrador", publication: "draft", day: "2026-02-01" };
  written(await recordRelease(db, other, newPersonRelease(draft), noon));
  const ids = { id: "2", version: "1", other: "1", otherVersion: "2" };
  const form = { requestId: randomUUID(), change: "correction", publicReason: "duplicate", ...ids };
  const proposal = proposalOf(await mergePeople(db, author, mergePeopleInput.parse(form), noon));
  for (const writer of [author, other]) {
    expect(refusals(await approveProposal(db, writer, { proposal }, noon))).toEqual(["author_approves"]);
  }
  expect(nameNow(db)).toEqual(["Inventada Ficticia"]);
  written(await approveProposal(db, reviewer, { proposal }, noon));
  expect(nameNow(db)).toEqual(["Borrador Ficticia"]);
});

test("a returned proposal carries the comment; its author takes it back, and nobody else can", async () => {
  const db = await openNamed();
  const proposal = proposalOf(await rename(db, "Devuelta"));
  expect(refusals(await cancelProposal(db, other, request(proposal), noon))).toEqual(["proposal_others"]);
  written(await returnProposal(db, reviewer, request(proposal), noon));
  expect(findProposal(db, proposal)).toMatchObject({ state: "returned", comment: "falta la fuente" });
  expect(refusals(await returnProposal(db, reviewer, request(proposal), noon))).toEqual(["proposal_closed"]);
  written(await cancelProposal(db, author, request(proposal), noon));
  expect(findProposal(db, proposal)).toMatchObject({ state: "cancelled", input: undefined, drafts: [], comment: "" });
  expect(refusals(await approveProposal(db, reviewer, { proposal }, noon))).toEqual(["proposal_closed"]);
});

test("after the policy is relaxed, a waiting proposal can be approved, also by its author, and only once", async () => {
  const db = await openNamed();
  const proposal = proposalOf(await rename(db, "Relajada"));
  expect(refusals(await approveProposal(db, author, { proposal }, noon))).toEqual(["author_approves"]);
  const never = reviewPolicyInput.parse({ requestId: randomUUID(), reviewPolicy: "never" });
  written(await saveSettings(db, { id: "cli" }, never, noon));
  written(await approveProposal(db, author, { proposal }, noon));
  expect(nameNow(db)).toEqual(["Relajada Ficticia"]);
  expect(listAudit(db).items[0]).toMatchObject({ actor: "user:1", approvedBy: null });
});

test("a disabled user's proposal is not approved until somebody takes it over, and then by a third person", async () => {
  const db = await openNamed();
  const proposal = proposalOf(await rename(db, "Huérfana"));
  const account = { id: 1, version: 1, name: "Inventado", email: "uno@example.org", role: "editor" as const };
  db.insert(users)
    .values({ ...account, disabled: true })
    .run();
  expect(refusals(await approveProposal(db, reviewer, { proposal }, noon))).toEqual(["proposal_author_disabled"]);
  expect(findProposal(db, proposal)?.state).toBe("waiting");
  written(await takeOverProposal(db, other, request(proposal), noon));
  expect(refusals(await approveProposal(db, other, { proposal }, noon))).toEqual(["author_approves"]);
  expect(refusals(await takeOverProposal(db, reviewer, request(proposal), noon))).toEqual(["proposal_others"]);
  written(await approveProposal(db, reviewer, { proposal }, noon));
  expect(nameNow(db)).toEqual(["Huérfana Ficticia"]);
});

test("whoever is alone approves a day later with the password typed again, and the change says so", async () => {
  const db = await openNamed();
  db.update(users).set({ disabled: true }).where(eq(users.id, 99)).run();
  const proposal = proposalOf(await rename(db, "A Solas"));
  const alone = { proposal, isReauthenticated: true };
  const justBefore = new Date(nextDay.getTime() - 1);
  expect(refusals(await approveProposal(db, author, alone, justBefore))).toEqual(["alone_later"]);
  expect(refusals(await approveProposal(db, author, { proposal }, nextDay))).toEqual(["alone_password"]);
  db.update(users).set({ disabled: false }).where(eq(users.id, 99)).run();
  expect(refusals(await approveProposal(db, author, alone, nextDay))).toEqual(["author_approves"]);
  db.update(users).set({ passwordHash: null }).where(eq(users.id, 99)).run();
  written(await approveProposal(db, author, alone, nextDay));
  expect(listAudit(db).items[0]).toMatchObject({ actor: "user:1", approvedBy: "user:1" });
  expect(verifyChain(db).broken).toEqual([]);
});

test("whoever is alone approves a record in review the same way", async () => {
  const db = await openTestLedger("named");
  written(await recordRelease(db, author, newPersonRelease(named), noon));
  const version = String(listWaiting(db).items[0]?.version);
  const input = () => approveInput.parse({ requestId: randomUUID(), records: [{ type: "person", id: "1", version }] });
  const again = { ...author, isReauthenticated: true };
  expect(refusals(await approve(db, again, input(), noon))).toEqual(["alone_later records.0.id"]);
  expect(refusals(await approve(db, author, input(), nextDay))).toEqual(["alone_password records.0.id"]);
  written(await approve(db, again, input(), nextDay));
  expect(listAudit(db).items[0]).toMatchObject({ actor: "user:1", approvedBy: "user:1" });
});
