import { expect, test } from "vitest";
import type { CountFacts, CountPart } from "@/domain/records/count";
import { countId } from "./count-id";
import { countProblems } from "./count-problems";
import { excessProblems } from "./excess-problems";

const count: CountFacts = {
  ...{ publisher: "foro-penal", measure: "released", asOf: "2026-03-09", asOfMeans: "cutoff", cutoffTime: null },
  ...{ since: "2026-01-08", value: 100, qualifier: "exact", standing: "stands", parts: [], noteEs: "", noteEn: "" },
  ...{ publication: "draft", citations: [] },
};
const found = (rest: Partial<CountFacts>) => countProblems({ ...count, ...rest }, "2026-03-10").map(({ code }) => code);
const part = (text: string): CountPart => {
  const [dimension, category, value] = text.split(" ");
  return { dimension: dimension as CountPart["dimension"], category: category ?? "", value: Number(value) };
};
const excess = (value: number | null, ...parts: string[]) =>
  excessProblems({ value, qualifier: "exact", parts: parts.map(part) }).map(({ values }) => values?.dimension);

test.each<[string, Partial<CountFacts>, string[]]>([
  ["a number", {}, []],
  ["zero", { value: 0 }, []],
  ["no number", { value: null }, ["value_missing"]],
  ["words", { value: null, qualifier: "unquantified" }, []],
  ["words and a number", { qualifier: "unquantified" }, ["value_unexpected"]],
  ["more than a number", { qualifier: "more_than" }, []],
  ["today", { asOf: "2026-03-10" }, []],
  ["tomorrow", { asOf: "2026-03-11" }, ["date_future"]],
  ["the current month", { asOf: "2026-03" }, []],
  ["a stock with a window", { measure: "detained" }, ["since_on_stock"]],
  ["a flow without a window", { since: null }, []],
  ["a window of one day", { since: "2026-03-09" }, []],
  ["a window that ends before it begins", { since: "2026-03-10" }, ["end_before_start"]],
  ["a window that may end before it begins", { since: "2026-03" }, []],
])("a figure of %s", (_what, rest, codes) => {
  expect(found(rest)).toEqual(codes);
});

test.each([
  ["gender female 1", true],
  ["gender civilian 1", false],
  ["sector military 1", true],
  ["age_group adolescent 1", true],
  ["legal_stage convicted 1", true],
  ["nationality_group foreign_or_dual 1", true],
  ["nationality_group VE 1", false],
  ["nationality CO+VE 1", true],
  ["nationality ES? 1", true],
  ["nationality VE+CO 1", false],
  ["nationality XX 1", false],
  ["nationality ? 1", false],
  ["custody house_arrest 1", true],
  ["facility rodeo-i 1", true],
  ["movement_since_previous imprisoned 1", true],
  ["movement_since_previous out 1", false],
])("%s is a part of a count: %s", (text, known) => {
  expect(found({ parts: [part(text)] })).toEqual(known ? [] : ["category_invalid"]);
});

test("a part is given once", () => {
  expect(found({ parts: [part("gender female 1"), part("gender female 2")] })).toEqual(["part_repeated"]);
});

test("parts may sum to the total or less; more is a problem that names the dimension", () => {
  expect(excess(100, "gender female 40", "gender male 59")).toEqual([]);
  expect(excess(100, "gender female 40", "gender male 60")).toEqual([]);
  expect(excess(100, "gender female 41", "gender male 60", "sector civilian 100")).toEqual(["gender"]);
  expect(excess(100, "nationality CO 60", "nationality ES 41")).toEqual(["nationality"]);
  expect(excess(100, "nationality_group foreign_or_dual 101")).toEqual(["nationality_group"]);
});

test("foreign or dual is the total of foreign and dual; movement sums to nothing; words and lower bounds limit nothing", () => {
  expect(
    excess(100, "nationality_group foreign_or_dual 86", "nationality_group foreign 40", "nationality_group dual 46"),
  ).toEqual([]);
  expect(excess(100, "movement_since_previous imprisoned 500")).toEqual([]);
  expect(excess(null, "gender female 40")).toEqual([]);
  expect(excessProblems({ value: 100, qualifier: "more_than", parts: [part("gender male 101")] })).toEqual([]);
});

test("the id of a count describes it, and is unique", () => {
  const taken = new Set(["jep-detained-2026-05-454", "jep-detained-2026-05-454-2"]);
  const figure = { publisher: "jep", measure: "detained", asOf: "2026-05", value: 454 } as const;
  expect(countId(figure, () => false)).toBe("jep-detained-2026-05-454");
  expect(countId(figure, (id) => taken.has(id))).toBe("jep-detained-2026-05-454-3");
  expect(countId({ ...figure, asOf: "2026-05-04?", value: null }, () => false)).toBe(
    "jep-detained-2026-05-04-unquantified",
  );
});
