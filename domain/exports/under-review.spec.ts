import { expect, test } from "vitest";
import { chartNames, drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import { changeBetween } from "@/domain/figures/change";
import { changeSentence } from "@/domain/figures/change-sentence";
import { figureOf } from "@/domain/figures/figure-of";
import { headlineSentences } from "@/domain/figures/headlines";
import { sentenceOf } from "@/domain/figures/sentence";
import { contextOf, countOf, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { locales } from "@/messages/locale";
import { chartRows } from "./chart-export";
import { countRow } from "./count-row";
import { countExport, figureExport } from "./figure-export";

const settings = { ...defaultSettings, baseDate: "2026-01-08", leadPublisher: "lead" };
const publishers = publishersOf({ lead: "ngo", power: "authority" });
const place = { origin: "https://vigilia.test", head: 3 };
const words = { es: "en revisión", en: "under review" };
const parts = [
  { dimension: "gender", category: "female", value: 100 },
  { dimension: "gender", category: "male", value: 706 },
  { dimension: "nationality_group", category: "foreign_or_dual", value: 86 },
  { dimension: "nationality", category: "CO", value: 20 },
  { dimension: "custody", category: "whereabouts_unknown", value: 5 },
  { dimension: "facility", category: "tocoron", value: 9 },
] as const;

/** Two counts of each kind, a week apart. The newer ones are under review if `underReview`. */
function countsOf(underReview: boolean) {
  return ["2026-01-12", "2026-01-19"].flatMap((asOf, index) => {
    const mark = { asOf, underReview: underReview && index === 1 };
    const since = "2026-01-08";
    return [
      countOf({ ...mark, parts: [...parts] }),
      countOf({ ...mark, measure: "released", since, value: 50 + index, id: `released ${asOf}` }),
      countOf({ ...mark, publisher: "power", measure: "released", since, value: 90 + index }),
      countOf({ ...mark, measure: "full_freedom", since, value: 5 + index, id: `free ${asOf}` }),
    ];
  });
}

const marked = countsOf(true);

test("file, API, feed sentence and first screen mark the same figures, and the numbers stay", () => {
  for (const [index, count] of marked.entries()) {
    const figure = figureOf(count, publishers);
    const plain = figureOf(countsOf(false)[index] as typeof count, publishers);
    const [row, item, face] = [
      countRow(count, publishers, place),
      countExport(count, publishers, place),
      figureExport(figure, place),
    ];
    const isMarked = count.underReview;
    expect([row.under_review, item.underReview, face.underReview]).toEqual([isMarked ? 1 : 0, isMarked, isMarked]);
    for (const locale of locales) {
      const sentence = sentenceOf(figure, locale);
      expect(sentence.includes(words[locale])).toBe(isMarked);
      expect([row[`sentence_${locale}`], item.sentence[locale], face.sentence[locale]]).toEqual(
        Array(3).fill(sentence),
      );
    }
    expect([figure.value, figure.asOf, figure.count]).toEqual([plain.value, plain.asOf, plain.count]);
  }
  for (const locale of locales) {
    const said = headlineSentences({ counts: marked, cells: [], publishers, settings }, locale);
    expect(Object.values(said).every((sentence) => sentence?.includes(words[locale]))).toBe(true);
  }
});

test.each(locales)("every chart in %s draws the same, and each number under review says so in its table", (locale) => {
  const context = (underReview: boolean) => contextOf({ counts: countsOf(underReview), publishers, settings }, locale);
  let rows = 0;
  for (const name of chartNames) {
    const [plain, shown] = [drawChart(name, context(false)), drawChart(name, context(true))];
    if (isAbsent(plain) || isAbsent(shown)) continue;
    expect(drawn(shown), name).toEqual(drawn(plain));
    const lines = chartRows(shown, { head: 3 } as never, `/charts/${name}`, {});
    for (const [index, { cells, facts }] of shown.table.rows.entries()) {
      const isMarked = facts.underReview;
      rows += Number(isMarked);
      expect(facts.sentence.includes(words[locale]), facts.sentence).toBe(isMarked);
      expect(lines[index]?.under_review).toBe(isMarked ? 1 : 0);
      if (facts.value !== null)
        expect(
          cells.some((cell) => cell?.includes(words[locale])),
          name,
        ).toBe(isMarked);
    }
    if (shown.table.rows.some(({ facts }) => facts.underReview)) expect(shown.summary, name).toContain(words[locale]);
  }
  expect(rows).toBeGreaterThan(15);
});

test("a change that is calculated from a figure under review says so", () => {
  const [from, to] = marked.filter(({ measure }) => measure === "detained");
  if (!from || !to) throw new Error("the example has two counts of detained people");
  const change = changeBetween(marked, from, to);
  if (!change.exact) throw new Error("the example has an exact change");
  expect(changeSentence(change, "lead", "en")).toMatch(/It is based on a figure under review\.$/);
  expect(changeSentence(change, "lead", "es")).toMatch(/Se basa en una cifra en revisión\.$/);
});

/** What a renderer draws: positions, numbers and labels, without sentences. */
function drawn(spec: Exclude<ReturnType<typeof drawChart>, { absent: string }>) {
  if (spec.kind === "time") {
    const series = spec.panels.flatMap((panel) => panel.series);
    return series.map(({ id, points }) => [
      id,
      points.map(({ day, value, hollow, label }) => [day, value, hollow, label]),
    ]);
  }
  return spec.groups.map(({ id, rows }) => [
    id,
    rows.map(({ label, value, valueLabel }) => [label, value, valueLabel]),
  ]);
}
