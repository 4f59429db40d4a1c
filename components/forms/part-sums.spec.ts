import { expect, test } from "vitest";
import { listSum, sumsOf } from "./part-sums";

test("parts are summed by dimension, and a blank part is not a zero", () => {
  const { total, parts } = sumsOf({
    value: "806",
    "parts.0.dimension": "gender",
    "parts.0.value": "105",
    "parts.1.dimension": "gender",
    "parts.1.value": "701",
    "parts.2.dimension": "sector",
    "parts.2.value": "",
    "parts.3.dimension": "age_group",
    "parts.3.value": "many",
  });
  expect(total).toBe(806);
  expect([...parts]).toEqual([["gender", 806]]);
});

test("a total that is not a number gives no sums", () => expect(sumsOf({ value: "about 800" }).total).toBeNull());

test("rows of a list are summed, and without any number there is no sum", () => {
  expect(
    listSum({ "places.0.value": "14", "places.1.value": " 4", "places.2.value": "?", value: "22" }, "places"),
  ).toBe(18);
  expect(listSum({ "places.0.facility": "tocoron", "places.0.value": "" }, "places")).toBeUndefined();
});
