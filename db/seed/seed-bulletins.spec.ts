import { rollup } from "d3-array";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { defaultLayout } from "@/domain/records/bulletin-layout";
import { itemsOf, partItem } from "@/domain/records/layout-items";
import { readSeed } from "./read-seed";

/** How many figures of the seed must give something for it to be a line of the bulletin. */
const usual = 10;

test("Foro Penal's layout is what its bulletins contain in the seed, and equals the default of older records", async () => {
  const bulletins = readSeed().counts.filter(({ row }) => row.publisher === "foro-penal");
  const given = bulletins.flatMap(({ row, parts }) => [
    `measure:${row.measure}`,
    ...parts.map(({ dimension = "", category = "" }) => partItem({ dimension, category })),
  ]);
  const often = [
    ...rollup(
      given,
      (all) => all.length,
      (item) => item,
    ),
  ].filter(([, times]) => times >= usual);
  const items = often.map(([item]) => item).filter((item) => !/^(nationality|facility):/.test(item));
  expect(itemsOf(defaultLayout).toSorted()).toEqual(items.toSorted());
  const facts = findDocument(await openSeededLedger(), "publisher", "foro-penal")?.document.facts;
  expect(facts?.bulletin).toEqual(defaultLayout);
});
