import { expect, test } from "vitest";
import { noIdentity, type PersonFacts } from "@/domain/records/person";
import { personProblems } from "./person-problems";

const facts: PersonFacts = {
  nationalities: ["VE"],
  secondNationality: "",
  gender: null,
  sector: null,
  ageGroup: null,
  disclosure: "counted_only",
  consentBasis: null,
  consentOn: null,
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
  expect(found({ disclosure: "named" })).toEqual(["consent_required consentBasis"]);
  expect(found({ disclosure: "named", consentBasis: "lawyer", consentOn: "2026-03-10" })).toEqual([]);
  expect(found({ disclosure: "initials" })).toEqual([]);
  expect(found({ consentOn: "2026-03-11" })).toEqual(["date_future consentOn"]);
});

test("a second nationality needs a first one", () => {
  expect(found({ nationalities: [], secondNationality: "+?" })).toEqual(["nationality_missing nationalities"]);
  expect(found({ nationalities: [] })).toEqual([]);
});

test("nobody is detained before their birth", () => {
  const detentions = [{ ...held, custody: [], citations: [] }];
  expect(found({ detentions }, "2026-03-06")).toEqual(["born_after_detention birthDate"]);
  expect(found({ detentions }, "2026-03")).toEqual([]);
  expect(found({}, "2026-03-11")).toEqual(["date_future birthDate"]);
});
