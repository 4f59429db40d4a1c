import { expect, test } from "vitest";
import { project } from "@/domain/projection/project";
import { type CountRow, noRows } from "@/domain/projection/rows";
import { noConsent } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";
import { noIdentity } from "@/domain/records/person";
import { noProfile } from "@/domain/records/profile";
import { becomesVisible } from "./becomes-visible";

function person(surnames: string, disclosure: "named" | "counted_only" | "internal", from = "2025-06-01") {
  const facts: DocumentOf<"person">["facts"] = {
    profile: { ...noProfile, nationalities: ["VE"] },
    ...{ disclosure, consent: { ...noConsent, basis: "own" } },
    detentions: [
      {
        ...{ id: 4, from, publication: "published", legalStage: null, custody: [], end: null },
        citations: [],
      },
    ],
  };
  const document: DocumentOf<"person"> = { type: "person", id: "7", facts, identity: { ...noIdentity, surnames } };
  return project(document, "VE");
}

test("a person who becomes named counts as a name and as a row", () => {
  const pair = { before: person("Ficticia", "counted_only"), after: person("Ficticia", "named") };
  expect(becomesVisible([pair])).toEqual({ names: ["Ficticia"], figures: 0, rows: 1, hidden: 0 });
});

test("what the public already reads does not count", () => {
  const rows = person("Ficticia", "named");
  expect(becomesVisible([{ before: rows, after: rows }])).toEqual({ names: [], figures: 0, rows: 0, hidden: 0 });
});

test("a changed day counts as a row without a name, and a hidden person as a row that disappears", () => {
  const before = person("Ficticia", "named");
  const after = { ...before, detentions: before.detentions.map((row) => ({ ...row, day: "2025-06-02" })) };
  expect(becomesVisible([{ before, after }])).toMatchObject({ names: [], rows: 1, hidden: 0 });
  expect(becomesVisible([{ before, after: noRows() }])).toMatchObject({ names: [], rows: 0, hidden: 1 });
});

test("one name that several records show counts once", () => {
  const pair = { before: noRows(), after: person("Ficticia", "named") };
  expect(becomesVisible([pair, pair]).names).toEqual(["Ficticia"]);
});

test("a figure with a changed part counts as a figure", () => {
  const count: CountRow = {
    ...{ id: "c1", publisher: "p", measure: "detained" as const, asOf: "2026-01-01", asOfFrom: "2026-01-01" },
    ...{
      asOfTo: "2026-01-01",
      asOfMeans: "cutoff" as const,
      cutoffTime: null,
      since: null,
      value: 10,
      qualifier: "exact" as const,
    },
    ...{ standing: "stands" as const, source: null, tier: null, noteEs: "", noteEn: "" },
  };
  const part = { count: "c1", dimension: "gender", category: "female", value: 3 } as const;
  const before = { ...noRows(), counts: [count], countParts: [part] };
  const after = { ...before, countParts: [{ ...part, value: 4 }] };
  expect(becomesVisible([{ before, after }])).toMatchObject({ figures: 1, rows: 0 });
});
