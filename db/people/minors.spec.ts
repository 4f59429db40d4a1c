import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publishedNow } from "@/db/testing/published-rows";
import { recordOf, refusals, written } from "@/db/testing/written";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const named = { disclosure: "named", "consent.basis": "own", "consent.scope": "name_and_case", facility: "tocoron" };
const minor = { "profile.ageGroup": "adolescent" };

function shown(db: Db) {
  return publishedNow(db).map(({ name, disclosure, facility }) => ({ name, disclosure, facility }));
}

const initials = { name: "I. F.", disclosure: "initials", facility: null };
const full = { name: "Inventada Ficticia", disclosure: "named", facility: "tocoron" };

/** Saves the public person 1 again with other details. */
function save(db: Db, version: number, typed: object) {
  const end = {
    how: "release",
    day: "2026-03-09",
    kind: "unknown",
    verification: "announced",
    publication: "published",
  };
  const detention = { id: "1", publication: "published", custody: [{ state: "prison", facility: "tocoron" }], end };
  const who = { givenNames: "Inventada", surnames: "Ficticia", "profile.nationalities": "VE", ...named };
  return savePerson(db, editor, person({ ...onto("1", version), ...who, detentions: [detention], ...typed }), noon);
}

test("a possible minor is public by initials without any decision, and without the case", async () => {
  const db = await openTestLedger();
  written(await recordRelease(db, editor, newPersonRelease({ ...named, birthDate: "2008-03-10" }), noon));
  expect(shown(db)).toEqual([initials]);
});

test("a new person whose name shall be shown as a minor's waits for a second person under every policy", async () => {
  const db = await openTestLedger("never");
  const input = newPersonRelease({ ...named, ...minor, minorNamed: "on" });
  const { id } = recordOf(await recordRelease(db, editor, input, noon), "person");
  expect(shown(db)).toEqual([]);
  const [detention] = findDocument(db, "person", id)?.document.facts.detentions ?? [];
  expect(detention).toMatchObject({ publication: "in_review", end: { release: { publication: "in_review" } } });
});

test("of a public person, the decision to show a minor's name waits; until then the public sees initials", async () => {
  const db = await openTestLedger("never");
  written(await recordRelease(db, editor, newPersonRelease({ ...named, ...minor }), noon));
  written(await save(db, 1, { ...minor, minorNamed: "on" }));
  expect(findDocument(db, "person", "1")?.document.facts).toMatchObject({
    ...{ disclosure: "initials", nameAsked: true, minorNamed: true },
  });
  expect(shown(db)).toEqual([initials]);
});

test("removing the age of a public person does not show the name without a second person", async () => {
  const db = await openTestLedger("never");
  written(await recordRelease(db, editor, newPersonRelease({ ...named, ...minor }), noon));
  expect(refusals(await save(db, 1, { "profile.ageGroup": "adult" }))).toEqual([]);
  expect(shown(db)).toEqual([initials]);
});

test("a note that says a minor's age takes the name back at once", async () => {
  const db = await openTestLedger("never");
  written(await recordRelease(db, editor, newPersonRelease(named), noon));
  expect(shown(db)).toEqual([full]);
  written(await save(db, 1, { note: "La familia dice que tiene 17 años." }));
  expect(shown(db)).toEqual([initials]);
});
