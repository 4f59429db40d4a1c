import { expect, test } from "vitest";
import { project } from "@/domain/projection/project";
import { noConsent } from "@/domain/records/consent";
import { noIdentity, type PersonFacts } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import { needsSecondPerson } from "./second-person";

function rowsOf(given: Partial<PersonFacts>) {
  const detention = {
    id: 7,
    from: "2026-03-01",
    publication: "published",
    legalStage: "convicted",
    end: null,
  } as const;
  const facts: PersonFacts = {
    profile: { ...noProfile, nationalities: ["CO"] },
    ...{ disclosure: "named", consent },
    detentions: [{ ...detention, custody: [], citations: [] }],
    ...given,
  };
  return project({ type: "person", id: "1", facts, identity: { ...noIdentity, givenNames: "Ana" } }, "VE");
}

const consent = { ...noConsent, basis: "family", scope: "name_and_case" } as const;
const endingOn = (until: string) => ({ consent: { ...consent, until } });
const until = endingOn("2026-05-01");
const needs = (before: Partial<PersonFacts>, after: Partial<PersonFacts>) =>
  needsSecondPerson("always", rowsOf(before), rowsOf(after), "VE")?.why ?? null;

test("under `always`, a later end of a consent shows more, and an earlier one shows less", () => {
  expect(needs(until, endingOn("2026-05-02"))).toBe("name");
  expect(needs(until, {})).toBe("name");
  expect(needs(until, endingOn("2026-04-30"))).toBeNull();
  expect(needs({}, until)).toBeNull();
  expect(needs(until, until)).toBeNull();
});

test("under `always`, whoever lowers a disclosure needs nobody, whatever the end of the consent was", () => {
  for (const disclosure of ["initials", "counted_only", "internal"] as const) {
    expect(needs(until, { ...until, disclosure })).toBeNull();
  }
  expect(
    needs(until, { ...until, profile: { ...noProfile, nationalities: ["CO"], ageGroup: "adolescent" } }),
  ).toBeNull();
  expect(needs({ ...until, disclosure: "counted_only" }, until)).toBe("name");
});
