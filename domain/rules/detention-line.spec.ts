import { expect, test } from "vitest";
import type { CustodyPeriod, Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { detentionLine } from "./detention-line";

const today = "2026-03-10";
const prison: CustodyPeriod = { from: null, state: "prison", facility: null, federalEntity: null };
const home: CustodyPeriod = { ...prison, state: "house_arrest" };

function detentionOf(given: Partial<Detention>): Detention {
  const blank = { id: 1, from: "2026-01-01", publication: "draft" as const, legalStage: null, custody: [prison] };
  return { ...blank, end: null, citations: [], ...given };
}

function released(day: string, verification: Release["verification"] = "verified"): Detention["end"] {
  const release = { id: 7, day, kind: "unknown" as const, verification, verifiedBy: "family", verifiedOn: null };
  return {
    how: "release",
    release: { ...release, publication: "draft", detailPublic: false, fromGroup: null, citations: [] },
  };
}

function drawn(...detentions: Detention[]) {
  return detentionLine(detentions, today)?.stretches.map(
    ({ state, from, to, isHollow }) => `${state} ${from} ${to}${isHollow ? " hollow" : ""}`,
  );
}

test("a person without a detention has no line", () => {
  expect(detentionLine([], today)).toBeUndefined();
});

test("an open detention is drawn up to today, with each custody state", () => {
  expect(drawn(detentionOf({ custody: [prison, { ...home, from: "2026-02-01" }] }))).toEqual([
    "prison 2026-01-01 2026-02-01",
    "house_arrest 2026-02-01 2026-03-10",
  ]);
  expect(detentionLine([detentionOf({})], today)?.marks).toEqual([{ detention: 1, kind: "held", day: today }]);
});

test("a month is hollow while the detention may not have begun, changed or ended; certain days are not", () => {
  const detention = detentionOf({
    from: "2025-10",
    custody: [prison, { ...home, from: "2025-12" }],
    end: released("2026-02"),
  });
  expect(drawn(detention)).toEqual([
    "prison 2025-10-01 2025-10-31 hollow",
    "prison 2025-10-31 2025-12-01",
    "house_arrest 2025-12-01 2025-12-31 hollow",
    "house_arrest 2025-12-31 2026-02-01",
    "house_arrest 2026-02-01 2026-02-28 hollow",
  ]);
});

test("an unknown start is hollow up to the first known day", () => {
  expect(drawn(detentionOf({ from: null, end: released("2026-02-15") }))).toEqual([
    "prison 2026-01-01 2026-02-15 hollow",
    "prison 2026-02-15 2026-02-15",
  ]);
});

test("the last custody state is shown although its first day is unknown", () => {
  expect(drawn(detentionOf({ custody: [prison, home], end: released("2026-01-31") }))).toEqual([
    "prison 2026-01-01 2026-01-16",
    "house_arrest 2026-01-16 2026-01-31 hollow",
    "house_arrest 2026-01-31 2026-01-31",
  ]);
});

test("a custody state that began later is not shown for the first days", () => {
  expect(drawn(detentionOf({ custody: [{ ...home, from: "2026-02-01" }] }))).toEqual([
    "null 2026-01-01 2026-02-01",
    "house_arrest 2026-02-01 2026-03-10",
  ]);
});

test("a refuted release is marked and ends nothing; death and escape have their own signs; a line has a minimum length", () => {
  const refuted = detentionLine([detentionOf({ end: released("2026-02-01", "refuted") })], today);
  expect(refuted?.marks).toEqual([
    { detention: 1, kind: "refuted", day: "2026-02-01" },
    { detention: 1, kind: "held", day: today },
  ]);
  const short = detentionLine([detentionOf({ from: "2026-03-08", end: { how: "escape", day: "2026-03-09" } })], today);
  expect(short).toMatchObject({ from: "2026-01-08", to: "2026-03-09", marks: [{ kind: "escape", day: "2026-03-09" }] });
});

test("detentions are identified by their positions on the page", () => {
  const later = detentionOf({ id: 2, from: "2026-02-20" });
  const line = detentionLine([later, detentionOf({ end: released("2026-01-11") })], today);
  expect(line?.detentions).toEqual([
    { place: 2, day: "2026-01-06" },
    { place: 1, day: "2026-03-01" },
  ]);
});
