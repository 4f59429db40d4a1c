import { expect, onTestFinished, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { figureOf, foreignOrDualOf } from "@/domain/figures/figure-of";
import { sentenceOf } from "@/domain/figures/sentence";
import { drawnFigures } from "@/domain/figures/series";
import { announcedFigure, summaryOf } from "@/domain/figures/summary";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { locales } from "@/messages/locale";

async function readSeeded() {
  const reader = publicReader((await openSeededLedger()).$client.name);
  onTestFinished(reader.close);
  return reader.context().ledger;
}

/** Returns the lead publisher's drawn figure for a measure and day. */
function drawn(counts: Awaited<ReturnType<typeof readSeeded>>["counts"], measure: string, asOf: string) {
  return drawnFigures(counts)
    .filter((each) => each.publisher === "foro-penal" && each.measure === measure && each.asOf === asOf)
    .map(({ value }) => value);
}

test("Foro Penal counted 806 detained on 5 January 2026, 86 of them foreign or dual nationals", async () => {
  const { counts } = await readSeeded();
  const found = drawnFigures(counts).filter(
    (each) => each.publisher === "foro-penal" && each.measure === "detained" && each.asOf === "2026-01-05",
  );
  expect(found.map((each) => [each.value, foreignOrDualOf(each)])).toEqual([[806, 86]]);
});

test("the first screen: 344 detained, 32 foreign or dual, 768 released, 896 announced, six logged", async () => {
  const ledger = await readSeeded();
  const summary = summaryOf(ledger);
  expect(summary.detained).toMatchObject({ value: 344, asOf: "2026-09-14", publisher: "foro-penal" });
  expect(summary.foreignOrDual).toMatchObject({ value: 32, asOf: "2026-09-14", part: "foreign_or_dual" });
  expect(summary.released.find((each) => each.publisher === "foro-penal")).toMatchObject({
    value: 768,
    since: "2026-01-08",
  });
  expect(announcedFigure(summary, ledger.settings.baseDate)).toMatchObject({ value: 896, stance: "authority" });
  expect(summary.logged).toEqual({ verified: 6, reported: 0, announced: 0 });
});

test("if a publisher's figures for one day differ, the stated rule selects one", async () => {
  const { counts } = await readSeeded();
  // 52 has a cut-off time of 17:00; the 75 of that day is contradicted.
  expect(drawn(counts, "released", "2025-12-26")).toEqual([52]);
  // 297 and 300 have no cut-off time and the same tier, so the larger running total is drawn.
  expect(drawn(counts, "released", "2026-01-28")).toEqual([300]);
});

test("no figure that its publisher contradicted is drawn", async () => {
  const { counts } = await readSeeded();
  expect(counts.some(({ standing }) => standing === "contradicted")).toBe(true);
  expect(drawnFigures(counts).some(({ standing }) => standing === "contradicted")).toBe(false);
});

test("every count of the seed has a sentence with its number and full date in both languages", async () => {
  const { counts, publishers } = await readSeeded();
  expect(counts).toHaveLength(266);
  for (const each of counts) {
    const figure = figureOf(each, publishers);
    for (const locale of locales) {
      const sentence = sentenceOf(figure, locale);
      expect(sentence).toContain(formatDate(each.asOf, locale));
      if (each.value !== null) expect(sentence).toContain(formatNumber(each.value, locale));
      expect(/^(al menos|at least)/i.test(sentence)).toBe(each.qualifier === "at_least");
    }
  }
});

test("no part of a count exceeds its total, and `foreign_or_dual` leaves only the home country", async () => {
  const { counts } = await readSeeded();
  for (const each of counts) {
    const foreign = foreignOrDualOf(each);
    if (foreign !== undefined && each.value !== null) expect(foreign).toBeLessThanOrEqual(each.value);
  }
});
