import { expect, test } from "vitest";
import { noConsent } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";
import { noIdentity, type PersonFacts, type PersonIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import { disclosureAfter } from "./disclosure-after";
import { showsMinor } from "./shows-minor";

function personOf(given: Partial<PersonFacts>, typed: Partial<PersonIdentity> = {}): DocumentOf<"person"> {
  const detention = { id: 7, from: "2026-03-01", publication: "published", legalStage: null, end: null } as const;
  const facts: PersonFacts = {
    profile: { ...noProfile, nationalities: ["VE"] },
    ...{ disclosure: "counted_only", consent: { ...noConsent, basis: "family" } },
    detentions: [{ ...detention, custody: [], citations: [] }],
    ...given,
  };
  return { type: "person", id: "1", facts, identity: { ...noIdentity, givenNames: "Ana", ...typed } };
}

const minor = { profile: { ...noProfile, ageGroup: "adolescent" } } as const;
const named = { disclosure: "named" } as const;
const waits = (disclosure: string) => ({ disclosure, nameAsked: true });

test("the name of a public person waits under `named` and `always`, and not under `never`", () => {
  const [before, after] = [personOf({}), personOf(named)];
  expect(disclosureAfter(after, before, "named")).toEqual(waits("counted_only"));
  expect(disclosureAfter(after, before, "always")).toEqual(waits("counted_only"));
  expect(disclosureAfter(after, before, "never")).toEqual(named);
  expect(disclosureAfter(after, undefined, "named")).toEqual(named);
});

test("the name of a public person who may be a minor waits under every policy", () => {
  expect(disclosureAfter(personOf({ ...named, ...minor }), personOf(minor), "never")).toEqual(waits("counted_only"));
  expect(disclosureAfter(personOf({ ...named, ...minor }), personOf({}), "never")).toEqual(waits("counted_only"));
});

test("a decision to name a possible minor waits, and until then the public sees the initials as before", () => {
  const before = personOf({ ...named, ...minor });
  const after = personOf({ ...named, ...minor, minorNamed: true });
  const shown = disclosureAfter(after, before, "never");
  expect(shown).toEqual(waits("initials"));
  expect([before, { ...after, facts: { ...after.facts, ...shown } }, after].map(showsMinor)).toEqual([
    false,
    false,
    true,
  ]);
});

test("a name that appears because the reason to think of a minor was removed waits as well", () => {
  const before = personOf(named, { note: "Tiene 17 años." });
  expect(disclosureAfter(personOf(named), before, "never")).toEqual(waits("initials"));
  expect(disclosureAfter(before, before, "never")).toEqual(named);
});

test("an adult's full name is no minor's, and nobody's name is shown without a published part", () => {
  expect(showsMinor(personOf(named))).toBe(false);
  const unseen = personOf({ ...named, ...minor, minorNamed: true, detentions: [] });
  expect(showsMinor(unseen)).toBe(false);
});
