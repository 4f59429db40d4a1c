import fc from "fast-check";
import { expect, test } from "vitest";
import { noConsent } from "@/domain/records/consent";
import type { GroupFacts } from "@/domain/records/group";
import { type Detention, noIdentity, type PersonFacts } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import type { Release } from "@/domain/records/release";
import { disclosures, publications } from "@/domain/values/vocabulary";
import { project } from "./project";

const release: Release = {
  id: 70,
  day: "2026-01-08",
  kind: "unknown",
  verification: "announced",
  verifiedBy: null,
  verifiedOn: null,
  publication: "published",
  detailPublic: false,
  fromGroup: null,
  citations: [],
};

const held: Detention = {
  id: 7,
  from: "2025-01",
  publication: "published",
  legalStage: "convicted",
  custody: [
    { from: null, state: "whereabouts_unknown", facility: null, federalEntity: null },
    { from: "2025-02-01", state: "prison", facility: "tocoron", federalEntity: "VE-D" },
  ],
  end: null,
  citations: [{ source: "3", tier: null }],
};

const endedBy = (given: Partial<Release>): Detention["end"] => ({ how: "release", release: { ...release, ...given } });

function personRows(detentions: Detention[], given: Partial<PersonFacts> = {}) {
  const facts: PersonFacts = {
    profile: { ...noProfile, nationalities: ["CO"], gender: "female", sector: "military", ageGroup: "adult" },
    consent: noConsent,
    disclosure: "counted_only",
    detentions,
    ...given,
  };
  const identity = { ...noIdentity, givenNames: "Inventada", surnames: "Ficticia", note: "nota", document: "V-1" };
  return project({ type: "person", id: "1", facts, identity }, "VE");
}

function groupRows(given: Partial<GroupFacts>) {
  const detention = { id: 9, from: null, state: "prison", publication: "published", citations: [] } as const;
  const facts: GroupFacts = {
    event: "detention",
    headcount: 2,
    parts: [{ nationality: "CO", gender: "male", headcount: 2 }],
    facility: "tocoron",
    federalEntity: "VE-D",
    disclosure: "counted_only",
    detention: { ...detention, citations: [] },
    release: null,
    named: [],
    ...given,
  };
  return project({ type: "group", id: "1", facts, identity: { note: "nota" } }, "VE");
}

test("a detention shows its start as far as known, its current state, and that no end was published", () => {
  const rows = personRows([held]);
  const span = { day: "2025-01", dayFrom: "2025-01-01", dayTo: "2025-01-31" };
  expect(rows.detentions).toMatchObject([
    { number: 7, ...span, custody: "prison", ended: null, endDay: null, release: null, ordinal: 1, sources: ["3"] },
  ]);
  expect(personRows([{ ...held, from: null, custody: [] }]).detentions).toMatchObject([
    { day: null, dayFrom: null, dayTo: null, custody: null },
  ]);
});

test("a counted-only person shows federal entity and home or foreign: no name, place, gender, sector, age or legal stage", () => {
  const rows = personRows([held]);
  expect(rows.detentions).toMatchObject([{ facility: null, federalEntity: "VE-D", legalStage: null, detailed: false }]);
  expect(rows.detentionParts).toMatchObject([{ nationality: "foreign_or_dual", gender: null, headcount: 1 }]);
  expect(rows.detentionNames).toEqual([]);
  expect(JSON.stringify(rows)).not.toMatch(/military|adolescent|nota|V-1|Ficticia/);
});

test("initials show only initials; a name with consent shows place, nationality, gender and legal stage", () => {
  const initials = personRows([held], { disclosure: "initials" });
  expect(initials.detentionNames).toEqual([{ number: 7, name: "I. F.", until: null }]);
  expect(initials.detentions).toMatchObject([{ facility: null, legalStage: null, detailed: false }]);
  const named = personRows([held], {
    disclosure: "named",
    consent: { ...noConsent, basis: "family", scope: "name_and_case" },
  });
  expect(named.detentionNames).toEqual([{ number: 7, name: "Inventada Ficticia", until: null }]);
  expect(named.detentions).toMatchObject([{ facility: "tocoron", legalStage: "convicted", detailed: true }]);
  expect(named.detentionParts).toMatchObject([{ nationality: "CO", gender: "female" }]);
});

test("an end by an unpublished release is not shown; a detention with only a withdrawn release as source is not shown", () => {
  for (const publication of ["draft", "in_review", "returned", "withdrawn"] as const) {
    expect(personRows([{ ...held, end: endedBy({ publication, detailPublic: true }) }])).toEqual(personRows([held]));
  }
  const unsourced = { ...held, citations: [] };
  expect(personRows([{ ...unsourced, end: endedBy({ publication: "withdrawn" }) }])).toEqual(personRows([]));
  expect(personRows([{ ...unsourced, end: endedBy({ publication: "draft" }) }])).toEqual(personRows([unsourced]));
  expect(personRows([{ ...held, end: endedBy({}) }]).detentions).toMatchObject([
    { ended: "release", endDay: "2026-01-08", release: 70, facility: null },
  ]);
  expect(personRows([{ ...held, end: endedBy({ detailPublic: true }) }]).detentions).toMatchObject([
    { facility: "tocoron", legalStage: null },
  ]);
});

test("death and escape end a detention with their day and are not releases; house arrest ends nothing", () => {
  expect(personRows([{ ...held, end: { how: "death", day: "2025-12" } }]).detentions).toMatchObject([
    { ended: "death", endDay: "2025-12", release: null },
  ]);
  const custody = [{ from: "2025-03-01", state: "house_arrest" as const, facility: null, federalEntity: "VE-A" }];
  const rows = personRows([{ ...held, custody }]);
  expect(rows.detentions).toMatchObject([{ custody: "house_arrest", ended: null, federalEntity: "VE-A" }]);
  expect(rows.releases).toEqual([]);
});

test("published detentions are numbered in order of time, whatever their order in the record", () => {
  const first = { ...held, id: 8, from: null, end: endedBy({ id: 71, day: "2024-06-01" }) };
  const unpublished = { ...held, id: 5, publication: "draft" as const, from: "2023", end: endedBy({ day: "2023" }) };
  const rows = personRows([held, first, unpublished]);
  expect(rows.detentions.map(({ number, ordinal }) => [number, ordinal])).toEqual([
    [8, 1],
    [7, 2],
  ]);
  expect(rows.detentionParts.map(({ number, again }) => [number, again])).toEqual([
    [8, false],
    [7, true],
  ]);
});

test("two people of a group show only home or foreign, three show exact nationality, gender and place", () => {
  expect(groupRows({}).detentionParts).toMatchObject([{ nationality: "foreign_or_dual", gender: null, headcount: 2 }]);
  expect(groupRows({}).detentions).toMatchObject([{ number: 9, facility: null, grouped: true, headcount: 2 }]);
  const three = groupRows({ headcount: 3, parts: [{ nationality: "CO", gender: "male", headcount: 3 }] });
  expect(three.detentionParts).toMatchObject([{ nationality: "CO", gender: "male", headcount: 3 }]);
  expect(three.detentions).toMatchObject([{ facility: "tocoron", custody: "prison", detailed: true }]);
});

test("each cell of a detained group is tested, not its total", () => {
  const parts = [
    { nationality: "VE", gender: "female", headcount: 20 } as const,
    { nationality: "CO", gender: "female", headcount: 2 } as const,
  ];
  const rows = groupRows({ headcount: 22, parts });
  expect(rows.detentions).toMatchObject([{ facility: "tocoron" }]);
  expect(rows.detentionParts).toMatchObject([
    { nationality: "VE", gender: "female", headcount: 20 },
    { nationality: "foreign_or_dual", gender: null, headcount: 2 },
  ]);
});

test("a group subtracts members named since, ends with its own published release, and needs a number", () => {
  const named = [{ release: 3, nationality: "CO", gender: "male" as const }];
  expect(groupRows({ named, release }).detentions).toMatchObject([{ headcount: 1, ended: "release", release: 70 }]);
  expect(groupRows({ named: [...named, { ...named[0], release: 4 } as (typeof named)[0]] }).detentions).toEqual([]);
  const unnumbered = { id: null, from: null, state: "prison", publication: "published", citations: [] } as const;
  expect(groupRows({ detention: { ...unnumbered, citations: [] } }).detentions).toEqual([]);
  expect(groupRows({ disclosure: "internal" }).detentions).toEqual([]);
});

test("an internal person or an unpublished detention shows nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...disclosures), fc.constantFrom(...publications), (disclosure, publication) => {
      const rows = personRows([{ ...held, publication }], { disclosure, consent: { ...noConsent, basis: "own" } });
      const isShown = disclosure !== "internal" && publication === "published";
      expect(Object.values(rows).flat().length > 0).toBe(isShown);
      if (disclosure !== "named") expect(JSON.stringify(rows)).not.toMatch(/Ficticia|tocoron|convicted|"CO"/);
    }),
  );
});
