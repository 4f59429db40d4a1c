import { expect, test } from "vitest";
import { defaultLayout } from "@/domain/records/bulletin-layout";
import { itemsOf, layoutFrom } from "@/domain/records/layout-items";
import { layoutProblems } from "./layout-problems";

const problems = (...items: string[]) => layoutProblems(items).map(({ code, field }) => `${code} ${field}`);

test("a layout is the same after it was written line by line", () => {
  expect(layoutFrom(itemsOf(defaultLayout))).toEqual(defaultLayout);
  expect(layoutProblems(itemsOf(defaultLayout))).toEqual([]);
});

test("a part needs a measure above it", () => {
  expect(problems("gender:female", "measure:detained")).toEqual(["layout_measure_first bulletin.0.item"]);
});

test("a part stands once below each measure, and a measure once", () => {
  const once = ["measure:detained", "gender:female", "measure:released", "gender:female"];
  expect(problems(...once)).toEqual([]);
  expect(problems(...once, "gender:female")).toEqual(["layout_repeated bulletin.4.item"]);
  expect(problems(...once, "measure:detained")).toEqual(["layout_repeated bulletin.4.item"]);
});

test.each(["measure:died", "gender:civilian", "nationality:?", "facility:<b>", "gender", ""])("%j is no line", (text) =>
  expect(problems("measure:detained", text)).toEqual(["choice_invalid bulletin.1.item"]),
);
