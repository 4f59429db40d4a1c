import fc from "fast-check";
import { expect, test } from "vitest";
import { noConsent, type PersonConsent } from "@/domain/records/consent";
import type { GroupFacts } from "@/domain/records/group";
import type { Detention, PersonFacts } from "@/domain/records/person";
import { noIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import type { Release } from "@/domain/records/release";
import { disclosures, genders, publications } from "@/domain/values/vocabulary";
import { project } from "./project";
import { noRows } from "./rows";

const release: Release = {
  id: 7,
  day: "2026-01-08",
  kind: "unknown",
  verification: "verified",
  verifiedBy: "family",
  verifiedOn: null,
  publication: "published",
  detailPublic: false,
  fromGroup: null,
  citations: [],
};

function groupRows(given: Partial<GroupFacts>, ofRelease: Partial<Release> = {}) {
  const facts: GroupFacts = {
    event: "release",
    headcount: 2,
    parts: [],
    facility: "tocoron",
    federalEntity: "VE-D",
    disclosure: "counted_only",
    detention: null,
    release: { ...release, ...ofRelease },
    named: [],
    ...given,
  };
  return project({ type: "group", id: "1", facts, identity: { note: "nota" } }, "VE");
}

function personRows(
  given: Partial<PersonFacts>,
  ofRelease: Partial<Release> = {},
  ofDetention: Partial<Detention> = {},
) {
  const custody = [{ from: null, state: "prison" as const, facility: "tocoron", federalEntity: "VE-D" }];
  const facts: PersonFacts = {
    profile: { ...noProfile, nationalities: ["CO"], gender: "female", sector: "civilian", ageGroup: "adult" },
    consent: noConsent,
    disclosure: "counted_only",
    detentions: [
      {
        id: 1,
        from: "2025-01-07",
        publication: "published",
        legalStage: null,
        custody,
        end: { how: "release", release: { ...release, ...ofRelease } },
        citations: [],
        ...ofDetention,
      },
    ],
    ...given,
  };
  const identity = { ...noIdentity, givenNames: "ana maría", surnames: "ficticia", note: "nota", document: "V-1" };
  return project({ type: "person", id: "1", facts, identity }, "VE");
}

const part = (nationality: string, headcount: number) => ({ nationality, gender: genders[0], headcount });

test("two counted-only people show home country, foreign or unknown: no gender and no place of detention", () => {
  const rows = groupRows({ headcount: 2, parts: [part("CO", 1), part("VE", 1)] });
  expect(rows.releaseParts).toMatchObject([
    { nationality: "foreign_or_dual", gender: null, facility: null, federalEntity: "VE-D", headcount: 1 },
    { nationality: "VE", gender: null, facility: null, federalEntity: "VE-D", headcount: 1 },
  ]);
  expect(rows.releases).toMatchObject([{ facility: null, federalEntity: "VE-D", headcount: 2 }]);
});

test("three counted-only people show exact nationality, gender and place", () => {
  const rows = groupRows({ headcount: 3, parts: [part("CO", 3)] });
  expect(rows.releaseParts).toMatchObject([{ nationality: "CO", gender: "female", facility: "tocoron", headcount: 3 }]);
});

test("each cell of a group is tested, not its total", () => {
  const shown = (parts: GroupFacts["parts"]) => {
    const headcount = parts.reduce((sum, each) => sum + each.headcount, 0);
    const { releases, releaseParts } = groupRows({ headcount, parts });
    const cells = releaseParts.map(({ nationality, gender, headcount: n }) => [nationality, gender, n]);
    return [releases[0]?.facility, ...cells];
  };
  const of = (nationality: string, gender: "female" | "male" | null, headcount: number) => ({
    nationality,
    gender,
    headcount,
  });
  expect(shown([of("VE", "female", 20), of("CO", "female", 2)])).toEqual([
    "tocoron",
    ["VE", "female", 20],
    ["foreign_or_dual", null, 2],
  ]);
  // The gender of one person would follow from the other's.
  expect(shown([of("CO", "female", 4), of("CO", "male", 1)])).toEqual(["tocoron", ["CO", null, 5]]);
  expect(shown([of("CO", "female", 3), of("CO", "male", 3)])).toEqual([
    "tocoron",
    ["CO", "female", 3],
    ["CO", "male", 3],
  ]);
  expect(shown([of("CO", null, 1), of("ES", "male", 2), of("VE?", null, 1), of("VE", "male", 2)])).toEqual([
    "tocoron",
    ["foreign_or_dual", null, 3],
    ["?", null, 1],
    ["VE", null, 2],
  ]);
});

test("a group of three shows only the coarse view after one of them is named", () => {
  const named = [{ release: 9, nationality: "CO", gender: "female" as const }];
  const rows = groupRows({ headcount: 3, parts: [part("CO", 3)], named });
  expect(rows.releaseParts).toMatchObject([
    { nationality: "foreign_or_dual", gender: null, facility: null, headcount: 2 },
  ]);
});

test("a cited public source allows its facts to be shown of one person too", () => {
  expect(groupRows({ headcount: 1, parts: [part("ES", 1)] }, { detailPublic: true }).releaseParts).toMatchObject([
    { nationality: "ES", gender: "female", facility: "tocoron" },
  ]);
});

test("a counted-only person shows neither name, gender, exact nationality nor place", () => {
  const rows = personRows({});
  expect(rows.names).toEqual([]);
  expect(rows.releaseParts).toMatchObject([{ nationality: "foreign_or_dual", gender: null, facility: null }]);
  expect(
    personRows({ profile: { ...noProfile, nationalities: ["VE"], secondNationality: "?" } }).releaseParts,
  ).toMatchObject([{ nationality: "?" }]);
});

test("a full name needs a basis of consent; initials show only initials", () => {
  expect(personRows({ disclosure: "named", consent: { ...noConsent, basis: "family" } }).names).toEqual([
    { number: 7, name: "ana maría ficticia", until: null },
  ]);
  expect(personRows({ disclosure: "named" }).names).toEqual([]);
  const initials = personRows({ disclosure: "initials" });
  expect(initials.names).toEqual([{ number: 7, name: "A. F.", until: null }]);
  expect(initials.releaseParts).toMatchObject([{ nationality: "foreign_or_dual", facility: null }]);
});

test("an internal person or an unpublished release shows nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...disclosures), fc.constantFrom(...publications), (disclosure, publication) => {
      const rows = personRows({ disclosure, consent: { ...noConsent, basis: "own" } }, { publication });
      const isShown = disclosure !== "internal" && publication === "published";
      expect(rows.releases.length + rows.releaseParts.length + rows.names.length > 0).toBe(isShown);
      expect(JSON.stringify(rows)).not.toMatch(/nota|V-1/);
      if (disclosure !== "named") expect(JSON.stringify(rows)).not.toContain("ficticia");
    }),
  );
});

test("an account is never projected", () => {
  const user = { type: "user" as const, id: "1", facts: { role: "admin" as const, disabled: false } };
  const rows = project({ ...user, identity: { name: "Nombre", email: "a@b.c" } }, "VE");
  expect(Object.values(rows).flat()).toEqual([]);
});

test.each([
  ["not stated", { scope: null }],
  ["the name", { scope: "name" }],
] as const)("consent with the scope %s publishes the name and nothing else of the case", (_scope, given) => {
  expect(namedRows(given)).toEqual({ names: 1, ...coarseCase });
});

test("consent for the name and the case publishes both; without a basis of consent, neither", () => {
  const scope = { scope: "name_and_case" as const };
  const wholeCase = { facility: "tocoron", nationality: "CO", detailed: true, legalStage: "convicted" };
  expect(namedRows(scope)).toEqual({ names: 1, ...wholeCase });
  expect(namedRows({ ...scope, basis: null })).toEqual({ names: 0, ...coarseCase });
});

const coarseCase = { facility: null, nationality: "foreign_or_dual", detailed: false, legalStage: null };

/** Returns what the public sees of a named person: how many names, and how much of the case. */
function namedRows(given: Partial<PersonConsent>) {
  const consent = { ...noConsent, basis: "own" as const, ...given };
  const rows = personRows({ disclosure: "named", consent }, {}, { legalStage: "convicted" });
  const [detention] = rows.detentions;
  return {
    names: rows.names.length,
    facility: rows.releases[0]?.facility,
    nationality: rows.releaseParts[0]?.nationality,
    detailed: detention?.detailed,
    legalStage: detention?.legalStage,
  };
}

test("an open review shows the id of its count and nothing else; a closed one shows nothing", () => {
  const rows = (open: boolean) => project({ type: "count_review", id: "a", facts: { open }, identity: {} }, "VE");
  expect(rows(true)).toEqual({ ...noRows(), countReviews: [{ id: "a" }] });
  expect(rows(false)).toEqual(noRows());
});
