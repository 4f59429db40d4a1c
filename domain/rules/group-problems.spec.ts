import { expect, test } from "vitest";
import type { GroupFacts } from "@/domain/records/group";
import { groupProblems } from "./group-problems";

const release = {
  ...{ id: 1, day: "2026-03-09", kind: "unknown", verification: "announced", verifiedBy: null, verifiedOn: null },
  ...{ publication: "draft", detailPublic: false, fromGroup: null, citations: [] },
} satisfies GroupFacts["release"];
const group: GroupFacts = {
  ...{ event: "release", headcount: 3, parts: [], facility: null, federalEntity: null },
  ...{ disclosure: "counted_only", detention: null, release, named: [] },
};
const part = (headcount: number, nationality = "CO") => ({ nationality, gender: null, headcount });
const found = (rest: Partial<GroupFacts>) => groupProblems({ ...group, ...rest }, "2026-03-10").map(({ code }) => code);

test("a breakdown may sum to the headcount or less, never to more", () => {
  expect(found({ parts: [part(2)] })).toEqual([]);
  expect(found({ parts: [part(2), part(1, "ES")] })).toEqual([]);
  expect(found({ parts: [part(2), part(2, "ES")] })).toEqual(["parts_exceed_headcount"]);
});

test("no more people are named than the group has", () => {
  const named = [1, 2, 3, 4].map((number) => ({ release: number, nationality: "?", gender: null }));
  expect(found({ named: named.slice(1) })).toEqual([]);
  expect(found({ named })).toEqual(["named_exceed_headcount"]);
});

test("the group's event exists, is not in the future, and is in order", () => {
  const detention = { id: 1, from: "2026-03-09", state: "prison", publication: "draft", citations: [] } as const;
  const detained = (from: string) => found({ detention: { ...detention, from, citations: [] } });
  expect(found({ release: null })).toEqual(["event_details_missing"]);
  expect(found({ event: "detention" })).toEqual(["event_details_missing"]);
  expect(found({ release: { ...release, day: "2026-03-11" } })).toEqual(["date_future"]);
  expect(detained("2026-03-09")).toEqual([]);
  expect(detained("2026-03-10")).toEqual(["release_before_detention"]);
  expect(detained("2026-03")).toEqual([]);
});
