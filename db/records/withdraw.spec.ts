import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { recordRelease } from "@/db/releases/record-release";
import { publishedHeads } from "@/db/schema/published-heads";
import { publishedReleases } from "@/db/schema/published-releases";
import { count, groupRelease, newPersonRelease, sources } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { hideNowInput, publishInput, withdrawInput } from "@/domain/inputs/withdraw";
import { hideNow } from "./hide-now";
import { publish } from "./publish";
import { withdraw } from "./withdraw";

const editor = { id: "user:1" };
const named = { disclosure: "named", "consent.basis": "own" };
const withdrawal = (typed: object) =>
  withdrawInput.parse({ requestId: randomUUID(), publicReason: "duplicate", ...typed });
const publication = (typed: object) => publishInput.parse({ requestId: randomUUID(), ...typed });
const hiding = (typed: object) => hideNowInput.parse({ requestId: randomUUID(), ...typed });

test("a withdrawn release leaves the public view with its reason; past figures and the rest of the record stay", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(named), noon), "person");
  const target = { type: "person", id, release: "1", version: "1" };
  const { head } = written(await withdraw(db, editor, withdrawal(target), noon));
  expect(publishedNow(db)).toEqual([]);
  expect(db.select().from(publishedReleases).all()).toMatchObject([{ number: 1, headcount: 1, toHead: head }]);
  expect(db.select().from(publishedHeads).all().at(-1)).toMatchObject({ number: head, publicReason: "duplicate" });
  expect(findDocument(db, "person", id)?.document.identity?.givenNames).toBe("Inventada");
});

test("a withdrawn release is republished under its number, and a published one cannot be published twice", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(named), noon), "person");
  const target = { type: "person", id, release: "1" };
  await withdraw(db, editor, withdrawal({ ...target, version: "1" }), noon);
  written(await publish(db, editor, publication({ ...target, version: "2" }), noon));
  expect(publishedNow(db)).toMatchObject([{ number: 1, name: "Inventada Ficticia" }]);
  expect(refusals(await publish(db, editor, publication({ ...target, version: "3" }), noon))).toEqual([
    "published_already",
  ]);
});

test("groups and counts can be withdrawn too; drafts cannot", async () => {
  const db = await openTestLedger();
  const group = recordOf(await recordRelease(db, editor, groupRelease(), noon), "group");
  written(await withdraw(db, editor, withdrawal({ type: "group", id: group.id, version: "1" }), noon));
  expect(countPublished(db)).toBe(0);
  const figure = recordOf(await saveCount(db, editor, count(), noon), "count");
  written(await withdraw(db, editor, withdrawal({ type: "count", id: figure.id, version: "1" }), noon));
  expect(findDocument(db, "count", figure.id)?.document.facts.publication).toBe("withdrawn");
  const again = withdrawal({ type: "count", id: figure.id, version: "2" });
  expect(refusals(await withdraw(db, editor, again, noon))).toEqual(["not_published"]);
});

test("withdrawing is refused for an old version and for an unknown release", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(), noon), "person");
  const refused = async (typed: object) =>
    refusals(await withdraw(db, editor, withdrawal({ type: "person", ...typed }), noon));
  expect(await refused({ id, release: "1", version: "0" })).toEqual(["stale"]);
  expect(await refused({ id, release: "2", version: "1" })).toEqual(["not_found"]);
  expect(await refused({ id: "77", release: "1", version: "1" })).toEqual(["not_found"]);
});

test("a group counts a named member again while that person's own release is withdrawn or hidden", async () => {
  const db = await openTestLedger();
  const group = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "2" }), noon), "group");
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease({ fromGroup: group.id }), noon), "person");
  const namedNow = () => findDocument(db, "group", group.id)?.document.facts.named.length;
  const target = { type: "person", id, release: "2" };
  expect([countPublished(db), namedNow()]).toEqual([2, 1]);
  written(await withdraw(db, editor, withdrawal({ ...target, version: "1" }), noon));
  expect([countPublished(db), namedNow()]).toEqual([2, 0]);
  written(await publish(db, editor, publication({ ...target, version: "2" }), noon));
  expect([countPublished(db), namedNow()]).toEqual([2, 1]);
  written(await hideNow(db, editor, hiding({ type: "person", id }), noon));
  expect([countPublished(db), namedNow()]).toEqual([2, 0]);
});

test("publishing a member of a group with no unnamed person left is refused", async () => {
  const db = await openTestLedger();
  const group = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "1" }), noon), "group");
  const member = { fromGroup: group.id };
  const draft = await recordRelease(db, editor, newPersonRelease({ ...member, publication: "draft", sources }), noon);
  written(await recordRelease(db, editor, newPersonRelease(member), noon));
  const late = publication({ type: "person", id: recordOf(draft, "person").id, release: "2", version: "1" });
  expect(refusals(await publish(db, editor, late, noon))).toEqual(["group_full fromGroup"]);
});

test("people and groups can be hidden at once, whatever the current version", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(named), noon), "person");
  written(await hideNow(db, editor, hiding({ type: "person", id }), noon));
  expect(publishedNow(db)).toEqual([]);
  expect(findDocument(db, "person", id)?.document.facts).toMatchObject({
    disclosure: "internal",
    consent: { basis: "own" },
  });
  const group = recordOf(await recordRelease(db, editor, groupRelease(), noon), "group");
  written(await hideNow(db, editor, hiding({ type: "group", id: group.id }), noon));
  expect(countPublished(db)).toBe(0);
  expect(refusals(await hideNow(db, editor, hiding({ type: "group", id: "9" }), noon))).toEqual(["not_found"]);
});
