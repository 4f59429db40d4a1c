import { expect, test } from "vitest";
import type { Detention } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { mergedDetentions } from "./merged-detentions";

const untrue: Release = {
  id: 1,
  day: "2026-02-01",
  kind: "unknown",
  verification: "refuted",
  verifiedBy: null,
  verifiedOn: null,
  publication: "published",
  detailPublic: false,
  fromGroup: null,
  citations: [],
};
const real: Release = { ...untrue, id: 2, day: "2026-03-01", verification: "reported" };
const detention: Detention = {
  id: 1,
  from: "2026-01-01",
  publication: "published",
  legalStage: null,
  custody: [],
  end: { how: "release", release: untrue },
  citations: [],
};
const other: Detention = { ...detention, id: 2, end: { how: "release", release: real } };

test("a refuted release does not conflict with an end in the other record: both keep their numbers in one detention", () => {
  const { kept, left, conflicts } = mergedDetentions([detention], [other]);
  expect(conflicts).toEqual([]);
  expect(kept).toEqual([{ ...detention, end: { how: "release", release: real }, refuted: [untrue] }]);
  expect(left).toEqual([{ ...other, publication: "withdrawn", end: null }]);
  expect(mergedDetentions([other], [detention]).kept).toEqual([{ ...other, refuted: [untrue] }]);
});

test("two refuted releases both stay, and the person is still inside", () => {
  const second = { ...untrue, id: 3, day: "2026-02-10" };
  const { kept, conflicts } = mergedDetentions([detention], [{ ...other, end: { how: "release", release: second } }]);
  expect(conflicts).toEqual([]);
  expect(kept).toEqual([{ ...detention, end: { how: "release", release: second }, refuted: [untrue] }]);
});
