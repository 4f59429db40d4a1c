import { expect, test } from "vitest";
import { noConsent } from "./consent";
import { factsInShape, identityInShape, inputInShape } from "./older-shapes";
import { noIdentity } from "./person";
import { noProfile } from "./profile";

const old = { nationalities: ["VE"], secondNationality: "", gender: null, sector: "military", ageGroup: null };
const oldConsent = { consentBasis: "own", consentOn: null, consentUntil: "2026-05-01" };
const consent = { ...noConsent, basis: "own", until: "2026-05-01" };
const profile = { ...noProfile, nationalities: ["VE"], sector: "military" };

test("facts of shape 1 become blocks; what shape 1 left out is blank", () => {
  const facts = { ...old, ...oldConsent, disclosure: "named", detentions: [] };
  expect(factsInShape("person", 1, facts)).toEqual({ profile, consent, disclosure: "named", detentions: [] });
});

test("a field that came after a revision of today's shape is blank in it", () => {
  const facts = {
    profile: { nationalities: ["VE"], sector: "military" },
    consent: { basis: "own", until: "2026-05-01" },
  };
  expect(factsInShape("person", 2, facts)).toEqual({ profile, consent });
  expect(identityInShape("person", { surnames: "Ficticia" })).toEqual({ ...noIdentity, surnames: "Ficticia" });
});

test("other records and other inputs stay as they are", () => {
  const source = { url: "https://example.org", nationalities: [] };
  expect(factsInShape("source", 1, source)).toBe(source);
  expect(inputInShape(source)).toBe(source);
});

test("the input of a release of a known person gets its consent as a block, and no profile", () => {
  expect(inputInShape({ subject: "person", ...oldConsent })).toEqual({ subject: "person", consent });
});
