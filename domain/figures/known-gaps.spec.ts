import { expect, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { conflictsOf, coverageOf } from "./known-gaps";

async function seededCounts() {
  const reader = publicReader((await openSeededLedger()).$client.name);
  const { counts } = reader.context().ledger;
  reader.close();
  return counts;
}

test("the known conflicts of the seed are listed, each with all its figures", async () => {
  const conflicts = conflictsOf(await seededCounts()).map((figures) => figures.map(({ value }) => value).toSorted());
  expect(conflicts).toContainEqual([52, 75]);
  expect(conflicts).toContainEqual([297, 300]);
});

test("no split is given in more bulletins than there are, and only a minority state nationalities", async () => {
  const coverage = coverageOf(await seededCounts(), "foro-penal");
  for (const { given, of } of coverage) expect(given).toBeLessThanOrEqual(of);
  const nationality = coverage.find(({ dimension }) => dimension === "nationality");
  expect(nationality?.given).toBeGreaterThan(0);
  expect(nationality?.given).toBeLessThan(nationality?.of ?? 0);
});
