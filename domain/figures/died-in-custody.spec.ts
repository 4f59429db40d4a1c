import { expect, test } from "vitest";
import { countOf, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { stocks } from "@/domain/values/vocabulary";
import { changeBetween } from "./change";
import { categoryFigureOf, figureOf, foreignFigureOf } from "./figure-of";
import { totalsWithin } from "./running-totals";
import { sentenceOf } from "./sentence";
import { summaryOf } from "./summary";

const publishers = publishersOf({ lead: "ngo" });
const deaths = countOf({
  id: "deaths",
  measure: "died_in_custody",
  since: "2026-01-08",
  asOf: "2026-02-09",
  value: 3,
  parts: [
    { dimension: "gender", category: "female", value: 1 },
    { dimension: "nationality_group", category: "foreign_or_dual", value: 2 },
  ],
});

test("deaths in custody are a flow with a window, in words of their own", () => {
  expect(stocks).not.toContain("died_in_custody");
  const figure = figureOf(deaths, publishers);
  expect(sentenceOf(figure, "es")).toBe(
    "3 muertes bajo custodia desde el 8 de enero de 2026, según lead, al 9 de febrero de 2026.",
  );
  expect(sentenceOf(figure, "en")).toBe(
    "3 deaths in custody since 8 January 2026, according to lead, as of 9 February 2026.",
  );
  expect(sentenceOf({ ...figure, since: null }, "en")).toContain("(since an unstated date)");
});

test("no part of the deaths is worded as political prisoners or releases", () => {
  const women = categoryFigureOf(deaths, { dimension: "gender", category: "female" }, publishers);
  const foreign = foreignFigureOf(deaths, publishers);
  const sentences = [women, foreign].flatMap((part) => (part ? [sentenceOf(part, "es"), sentenceOf(part, "en")] : []));
  expect(sentences).toHaveLength(4);
  expect(sentences[0]).toContain("1 mujer entre quienes murieron bajo custodia");
  expect(sentences[3]).toContain("2 foreign or dual nationals among those who died in custody");
  for (const sentence of sentences) expect(sentence).not.toMatch(/presos|prisoner|excarcel|release/i);
});

test("deaths in custody count neither as releases nor as arrests, and explain no change of the detained", () => {
  const [before, after] = [
    countOf({ id: "before", asOf: "2026-01-28", value: 711 }),
    countOf({ id: "after", asOf: "2026-02-09", value: 644 }),
  ];
  const counts = [before, after, deaths, { ...deaths, id: "earlier", asOf: "2026-01-28", value: 1 }];
  expect(totalsWithin(counts, "lead", "2026-01-01", "2026-03-01")).toEqual([]);
  expect(changeBetween(counts, before, after)).toEqual(changeBetween([before, after], before, after));
  const settings = { ...defaultSettings, baseDate: "2026-01-08", leadPublisher: "lead" };
  const summary = summaryOf({ counts, cells: [], publishers, settings });
  expect(summary.released).toEqual([]);
  expect(summary.detained).toMatchObject({ value: 644 });
});
