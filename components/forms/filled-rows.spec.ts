import { expect, test } from "vitest";
import { filledRows } from "./filled-rows";

test("rows that were read follow the filled rows, and a typed total is not overwritten", () => {
  const typed = { value: "25", "places.0.facility": "rodeo-i", "places.0.value": "3", "places.1.facility": "" };
  const rows = [
    { heard: "Tocorón 14", facility: "tocoron", value: 14 },
    { heard: "Barinas 2", facility: null, value: 2 },
  ];
  expect(filledRows(typed, { total: 22, rows, unread: [] })).toEqual({
    value: "25",
    "places.0.facility": "rodeo-i",
    "places.0.value": "3",
    "places.1.heard": "Tocorón 14",
    "places.1.facility": "tocoron",
    "places.1.value": "14",
    "places.2.heard": "Barinas 2",
    "places.2.facility": "",
    "places.2.value": "2",
  });
  expect(filledRows({ value: "" }, { total: 22, rows: [], unread: [] })).toEqual({ value: "22" });
});
