import { expect, test } from "vitest";
import { noConsent } from "@/domain/records/consent";
import { noIdentity, type PersonFacts } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import { personProblems } from "./person-problems";

const facts: PersonFacts = {
  profile: { ...noProfile, nationalities: ["VE"] },
  consent: noConsent,
  disclosure: "counted_only",
  detentions: [],
};
const held = {
  id: 1,
  from: "2026-03-05",
  publication: "draft",
  legalStage: null,
  custody: [],
  end: null,
  citations: [],
} as const;

function found(rest: Partial<PersonFacts>, birthDate: string | null = null): string[] {
  const person = { ...facts, ...rest };
  return personProblems(person, { ...noIdentity, birthDate }, "2026-03-10").map(
    ({ code, field }) => `${code} ${field}`,
  );
}

test("a full name needs a basis of consent; initials and less need none", () => {
  expect(found({ disclosure: "named" })).toEqual(["consent_required consent.basis"]);
  expect(found({ disclosure: "named", consent: { ...noConsent, basis: "lawyer", on: "2026-03-10" } })).toEqual([]);
  expect(found({ disclosure: "initials" })).toEqual([]);
  expect(found({ consent: { ...noConsent, on: "2026-03-11" } })).toEqual(["date_future consent.on"]);
});

test("a second nationality needs a first one", () => {
  expect(found({ profile: { ...noProfile, secondNationality: "+?" } })).toEqual([
    "nationality_missing profile.nationalities",
  ]);
  expect(found({ profile: noProfile })).toEqual([]);
});

test("nobody is detained before their birth", () => {
  const detentions = [{ ...held, custody: [], citations: [] }];
  expect(found({ detentions }, "2026-03-06")).toEqual(["born_after_detention birthDate"]);
  expect(found({ detentions }, "2026-03")).toEqual([]);
  expect(found({}, "2026-03-11")).toEqual(["date_future birthDate"]);
});
