import fc from "fast-check";
import { expect, test } from "vitest";
import { type Detention, noIdentity, type PersonFacts } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import {
  ageGroups,
  type CustodyState,
  consentScopes,
  custodyStates,
  disclosures,
  genders,
  legalStages,
  professions,
  sectors,
} from "@/domain/values/vocabulary";
import { project } from "./project";
import type { PublishedRows } from "./rows";
import { isOver, partsWithoutConsent, withoutConsent } from "./without-consent";

const until = "2026-05-01";

const facts = fc.record({
  profile: fc.record({
    nationalities: fc.constantFrom<string[][]>(["VE"], ["CO"], ["CO", "VE"], []),
    secondNationality: fc.constant("" as const),
    gender: fc.constantFrom(...genders),
    sector: fc.constantFrom(null, ...sectors),
    ageGroup: fc.constantFrom(null, ...ageGroups),
    profession: fc.constantFrom(null, ...professions),
    seriouslyIll: fc.boolean(),
  }),
  disclosure: fc.constantFrom(...disclosures),
  consent: fc.record({
    basis: fc.constant("own" as const),
    on: fc.constant(null),
    scope: fc.constantFrom(null, ...consentScopes),
    until: fc.constant(until),
    revokedOn: fc.constant(null),
  }),
});
const detention = fc.record({
  legalStage: fc.constantFrom(null, ...legalStages),
  state: fc.constantFrom(...custodyStates),
  isEnded: fc.boolean(),
});

type Held = { legalStage: Detention["legalStage"]; state: CustodyState; isEnded: boolean };

const release: Release = {
  ...{ id: 7, day: "2026-01-08", kind: "unknown", verification: "announced", verifiedBy: null, verifiedOn: null },
  ...{ publication: "published", detailPublic: false, fromGroup: null, citations: [] },
};

function documentOf(given: Omit<PersonFacts, "detentions">, { legalStage, state, isEnded }: Held) {
  const held: Detention = {
    ...{ id: 3, from: "2025-06-01", publication: "published", legalStage, citations: [] },
    case: { arrestedBy: "sebin", arrestedIn: "VE-M" },
    custody: [{ from: null, state, facility: "tocoron", federalEntity: "VE-D" }],
    end: isEnded ? { how: "release", release } : null,
  };
  const identity = { ...noIdentity, givenNames: "Ana", surnames: "Ficticia" };
  return { type: "person" as const, id: "1", facts: { ...given, detentions: [held] }, identity };
}

/** Returns rows as readers show them on a day. */
function shownOn(rows: PublishedRows, day: string) {
  const isNamed = (table: PublishedRows["names"]) => table.filter((name) => !isOver(name.until, day));
  const shown = <Row extends { until: string | null }>(row: Row) => ({ ...row, until: null });
  const over = [...rows.releases, ...rows.detentions].some((row) => isOver(row.until, day));
  const lessened = over
    ? {
        releases: rows.releases.map((row) => shown(withoutConsent(row))),
        detentions: rows.detentions.map((row) => shown(withoutConsent(row))),
        releaseParts: partsWithoutConsent(rows.releaseParts, "VE").map((part) => ({ ...part, facility: null })),
        detentionParts: partsWithoutConsent(rows.detentionParts, "VE"),
      }
    : {};
  return { ...rows, ...lessened, names: isNamed(rows.names), detentionNames: isNamed(rows.detentionNames) };
}

test("a consent holds until the end of the day before, and without an end for ever", () => {
  expect([isOver(until, "2026-04-30"), isOver(until, until), isOver(until, "2026-05-02")]).toEqual([false, true, true]);
  expect(isOver(null, "2999-01-01")).toBe(false);
});

test("from its end on, a row reads exactly like the row that the daily job writes; until then nothing changes", () => {
  fc.assert(
    fc.property(facts, detention, (given, held) => {
      const rows = project(documentOf(given, held), "VE");
      expect(shownOn(rows, "2026-04-30")).toEqual(rows);
      const disclosure = given.disclosure === "named" ? "counted_only" : given.disclosure;
      expect(shownOn(rows, until)).toEqual(project(documentOf({ ...given, disclosure }, held), "VE"));
    }),
  );
});

test("a possible minor shows initials at most, and no more of the case than initials show", () => {
  fc.assert(
    fc.property(facts, detention, (given, held) => {
      const aged = (ageGroup: "adolescent" | "adult") => ({ ...given, profile: { ...given.profile, ageGroup } });
      const minor = aged("adolescent");
      const named = project(documentOf({ ...minor, disclosure: "named" }, held), "VE");
      const initials = project(documentOf({ ...minor, disclosure: "initials" }, held), "VE");
      const withoutEnd = (rows: PublishedRows) => JSON.parse(JSON.stringify(rows).replaceAll(`"${until}"`, "null"));
      expect(withoutEnd(named)).toEqual(withoutEnd(initials));
      expect(named.detentionNames).toMatchObject([{ name: "A. F." }]);
      const decided = project(documentOf({ ...minor, disclosure: "named", minorNamed: true }, held), "VE");
      const adult = project(documentOf({ ...aged("adult"), disclosure: "named" }, held), "VE");
      expect(decided).toEqual(adult);
    }),
  );
});
