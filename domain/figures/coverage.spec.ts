import { expect, test } from "vitest";
import { cellOf, contextOf, countOf, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { coverageOf, coverageSentence } from "./coverage";

const baseDate = "2026-01-08";
const total = (value: number | null, given: Parameters<typeof countOf>[0] = {}) =>
  countOf({ measure: "released", publisher: "lead", since: baseDate, asOf: "2026-04-21", value, ...given });

/** Returns a ledger with verified people logged here, and counts of its publishers. */
function ledgerOf(persons: number, counts: ReturnType<typeof countOf>[], coverageShare = 1 / 3) {
  const cells = [cellOf({ day: "2026-01-20", persons }), cellOf({ persons: 500, verification: "reported" })];
  const settings = { ...defaultSettings, baseDate, leadPublisher: "lead", coverageShare };
  return contextOf({ cells, counts, settings, publishers: publishersOf({ lead: "ngo", other: "ngo" }) }).ledger;
}

test("our log covers enough exactly at the share, and one person below it does not", () => {
  expect(coverageOf(ledgerOf(255, [total(768)])).isCovered).toBe(false);
  expect(coverageOf(ledgerOf(256, [total(768)]))).toMatchObject({ share: 1 / 3, isCovered: true });
  expect(coverageOf(ledgerOf(257, [total(768)])).isCovered).toBe(true);
  expect(coverageOf(ledgerOf(255, [total(768)], 255 / 768)).isCovered).toBe(true);
});

test("only verified people since the base date count, not reported ones or earlier ones", () => {
  const { cells, ...ledger } = ledgerOf(6, [total(768)]);
  const earlier = cellOf({ day: "2026-01-07", persons: 700 });
  expect(coverageOf({ ...ledger, cells: [...cells, earlier] })).toMatchObject({ share: 6 / 768, isCovered: false });
});

test("without a total our log covers nothing, however low the share is set", () => {
  for (const counts of [
    [],
    [total(null)],
    [total(0)],
    [total(768, { publisher: "other" })],
    [total(768, { since: "2025-12" })],
    [total(768, { since: null })],
    [total(768, { standing: "contradicted" })],
    [total(768, { measure: "detained" })],
  ]) {
    expect(coverageOf(ledgerOf(6, counts, 0))).toMatchObject({ share: null, isCovered: false });
  }
});

test("the total is the lead publisher's newest number, even if it said something newer in words", () => {
  const counts = [
    total(300, { asOf: "2026-01-28" }),
    total(768),
    total(null, { asOf: "2026-05-01", qualifier: "unquantified" }),
  ];
  expect(coverageOf(ledgerOf(6, counts)).total?.value).toBe(768);
});

test("the sentence names both numbers, each with its date, in both languages", () => {
  const ledger = ledgerOf(6, [total(768)]);
  expect(coverageSentence(ledger, "es")).toBe(
    "Vigilia ha documentado 6 excarcelaciones desde el 8 de enero de 2026 (la última, el 20 de enero de 2026); " +
      "lead cuenta 768, al 21 de abril de 2026.",
  );
  expect(coverageSentence(ledger, "en")).toBe(
    "Vigilia has documented 6 releases since 8 January 2026 (the latest on 20 January 2026); " +
      "lead counts 768, as of 21 April 2026.",
  );
});

test("the sentence repeats a total as given, and says if there is none or nothing is documented", () => {
  expect(coverageSentence(ledgerOf(1, [total(700, { qualifier: "more_than" })]), "es")).toMatch(
    /1 excarcelación desde .+; lead cuenta más de 700, al 21/,
  );
  expect(coverageSentence(ledgerOf(6, [total(768, { underReview: true })]), "en")).toMatch(/21 April 2026.*review/);
  const empty = { ...ledgerOf(6, []), cells: [] };
  expect(coverageSentence(empty, "es")).toBe(
    "Vigilia todavía no ha documentado ninguna excarcelación desde el 8 de enero de 2026; " +
      "lead no ha publicado un total desde ese día.",
  );
});
