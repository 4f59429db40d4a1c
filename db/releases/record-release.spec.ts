import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { savePerson } from "@/db/people/save-person";
import { sources } from "@/db/schema/sources";
import { groupRelease, newPersonRelease, person, personRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { countPublished, publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { listMembers } from "./list-members";
import { recordRelease } from "./record-release";

const editor = { id: "user:1" };

test("a release of a new person writes a person, a detention and a published row without the name", async () => {
  const db = await openTestLedger();
  const form = newPersonRelease({ facility: "tocoron", detainedFrom: "2025-01", note: "solo para el equipo" });
  const outcome = written(await recordRelease(db, editor, form, noon));
  expect(outcome.head).toBe(2);
  const { id } = recordOf(outcome, "person");
  const found = findDocument(db, "person", id);
  expect(found?.version).toBe(1);
  expect(found?.document.identity).toMatchObject({ givenNames: "Inventada", note: "solo para el equipo" });
  expect(found?.document.facts.detentions).toMatchObject([
    { from: "2025-01", custody: [{ facility: "tocoron", federalEntity: "VE-D" }], end: { how: "release" } },
  ]);
  expect(publishedNow(db)).toMatchObject([
    { number: 1, headcount: 1, name: null, federalEntity: "VE-D", facility: null, parts: [{ nationality: "VE" }] },
  ]);
});

test("a draft is not public and makes no head", async () => {
  const db = await openTestLedger();
  const outcome = written(await recordRelease(db, editor, newPersonRelease({ publication: "draft" }), noon));
  expect(outcome.head).toBe(1);
  expect(countPublished(db)).toBe(0);
});

test("a full name needs a consent basis, and is then public", async () => {
  const db = await openTestLedger();
  const refused = await recordRelease(db, editor, newPersonRelease({ disclosure: "named" }), noon);
  expect(refusals(refused)).toEqual(["consent_required consent.basis"]);
  await recordRelease(db, editor, newPersonRelease({ disclosure: "named", "consent.basis": "family" }), noon);
  expect(publishedNow(db)).toMatchObject([{ name: "Inventada Ficticia" }]);
});

test("a release of a group shows its people by nationality", async () => {
  const db = await openTestLedger();
  const parts = [
    { nationality: "co", gender: "male", headcount: "4" },
    { nationality: "ve+co", gender: "", headcount: "3" },
    { nationality: "", gender: "", headcount: "" },
  ];
  await recordRelease(db, editor, groupRelease({ headcount: "9", parts, facility: "tocoron" }), noon);
  expect(publishedNow(db)).toMatchObject([
    {
      grouped: true,
      headcount: 9,
      facility: "tocoron",
      parts: [
        { nationality: "CO", gender: "male", headcount: 4 },
        { nationality: "CO+VE", gender: null, headcount: 3 },
        { nationality: "?", headcount: 2 },
      ],
    },
  ]);
});

test("a release of a detained person ends that detention; without one it adds a detention with unknown start", async () => {
  const db = await openTestLedger();
  const held = await savePerson(db, editor, person({ detentions: [{ from: "2025-06-01" }] }), noon);
  const { id } = recordOf(held, "person");
  const first = await recordRelease(db, editor, personRelease(id, 1, { day: "2026-01-10" }), noon);
  expect(recordOf(first, "person")).toMatchObject({ id, version: 2 });
  await recordRelease(db, editor, personRelease(id, 2, { day: "2026-03-01" }), noon);
  const detentions = findDocument(db, "person", id)?.document.facts.detentions;
  expect(detentions).toMatchObject([
    { from: "2025-06-01", end: { release: { id: 1, day: "2026-01-10" } } },
    { from: null, end: { release: { id: 2, day: "2026-03-01" } } },
  ]);
});

test.each([
  ["before the detention", { day: "2025-05-31" }, "release_before_detention day"],
  ["in the future", { day: "2026-03-11" }, "date_future day"],
  ["verified without a verifier", { verification: "verified" }, "verifier_required verifiedBy"],
  ["verified by an unknown publisher", { verifiedBy: "publisher:nadie" }, "publisher_unknown verifiedBy"],
  ["verified by an invalid state", { verifiedBy: "state:XX" }, "verifier_invalid verifiedBy"],
  ["from an unknown place", { facility: "ninguno" }, "facility_unknown facility"],
  ["from a place in another state", { facility: "tocoron", federalEntity: "VE-A" }, "entity_differs federalEntity"],
  ["of an unknown group", { fromGroup: "99" }, "group_unknown fromGroup"],
  ["with a start that differs from the known one", { detainedFrom: "2025-06-02" }, "start_known detainedFrom"],
])("a release %s is refused, and nothing is written", async (_what, typed, refusal) => {
  const db = await openTestLedger();
  const held = await savePerson(db, editor, person({ detentions: [{ from: "2025-06-01" }] }), noon);
  const { id } = recordOf(held, "person");
  expect(refusals(await recordRelease(db, editor, personRelease(id, 1, typed), noon))).toEqual([refusal]);
  expect(findDocument(db, "person", id)?.version).toBe(1);
  expect(countPublished(db)).toBe(0);
});

test("a second release of the same person on the same day is refused and names the first one", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(), noon), "person");
  const again = await recordRelease(db, editor, personRelease(id, 1), noon);
  expect(again).toMatchObject({ ok: false, problems: [{ code: "released_already", values: { number: 1 } }] });
});

test("an address becomes one source, whoever cites it first", async () => {
  const db = await openTestLedger();
  const url = "https://www.ejemplo.test/nota";
  const sourceList = [{ url, title: "Una nota" }, { url }, { url: "" }];
  await recordRelease(db, editor, newPersonRelease({ sources: sourceList }), noon);
  await recordRelease(db, editor, groupRelease({ sources: [{ url, title: "Otro título" }] }), noon);
  expect(db.select().from(sources).all()).toMatchObject([{ id: 1, version: 1, url, outlet: "ejemplo.test" }]);
  expect(findDocument(db, "source", "1")?.document.facts.title).toBe("Una nota");
  expect(publishedNow(db)).toMatchObject([{ sources: ["1"] }, { sources: ["1"] }]);
});

test("a person named from a group counts once, and only while that person's release is public", async () => {
  const db = await openTestLedger();
  const parts = [{ nationality: "ES", headcount: "2" }];
  const of = recordOf(await recordRelease(db, editor, groupRelease({ headcount: "2", parts }), noon), "group");
  const member = { fromGroup: of.id, "profile.nationalities": "ES" };
  written(await recordRelease(db, editor, newPersonRelease({ ...member, publication: "draft" }), noon));
  expect(findDocument(db, "group", of.id)?.version).toBe(1);
  expect(listMembers(db, of.id)).toMatchObject([{ release: 2, publication: "draft" }]);
  written(await recordRelease(db, editor, newPersonRelease(member), noon));
  expect(findDocument(db, "group", of.id)).toMatchObject({
    version: 2,
    document: { facts: { named: [{ release: 3 }] } },
  });
  expect(publishedNow(db)).toMatchObject([
    { number: 1, headcount: 1 },
    { number: 3, headcount: 1 },
  ]);
  written(await recordRelease(db, editor, newPersonRelease(member), noon));
  expect(countPublished(db)).toBe(2);
  expect(refusals(await recordRelease(db, editor, newPersonRelease(member), noon))).toEqual(["group_full fromGroup"]);
});

test.each([
  ["another nationality", { "profile.nationalities": "CO" }],
  ["another day", { day: "2026-03-08" }],
  ["another kind", { kind: "pardon" }],
])("a person of %s cannot belong to the group", async (_what, typed) => {
  const db = await openTestLedger();
  const form = groupRelease({ headcount: "1", parts: [{ nationality: "ES", headcount: "1" }], kind: "exile" });
  const of = recordOf(await recordRelease(db, editor, form, noon), "group");
  const member = newPersonRelease({ fromGroup: of.id, "profile.nationalities": "ES", kind: "exile", ...typed });
  expect(refusals(await recordRelease(db, editor, member, noon))).toEqual(["group_differs fromGroup"]);
});

test("a refusal uses no permanent number", async () => {
  const db = await openTestLedger();
  await recordRelease(db, editor, newPersonRelease({ day: "2026-03-11" }), noon);
  await recordRelease(db, editor, newPersonRelease(), noon);
  expect(publishedNow(db)).toMatchObject([{ number: 1 }]);
});

test("if the policy requires review, a release for publication waits for it", async () => {
  const db = await openTestLedger("named");
  const named = newPersonRelease({ disclosure: "named", "consent.basis": "own" });
  const { id } = recordOf(await recordRelease(db, editor, named, noon), "person");
  expect(findDocument(db, "person", id)?.document.facts.detentions).toMatchObject([
    { end: { release: { publication: "in_review" } } },
  ]);
  written(await recordRelease(db, editor, newPersonRelease(), noon));
  expect(countPublished(db)).toBe(1);
});
