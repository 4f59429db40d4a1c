import { expect, test } from "vitest";
import { filledRows } from "./filled-rows";

const nothing = { total: null, rows: [], aside: [], open: [] };
const tocoron = { heard: "Tocorón 14", facility: "tocoron", value: 14 };
const barinas = { heard: "Barinas 2", facility: null, value: 2 };
const exactly = (value: number) => ({ value, qualifier: "exact" as const });

test("read rows follow the typed rows, and a typed total is not overwritten", () => {
  const typed = { value: "25", "places.0.facility": "rodeo-i", "places.0.value": "3", "places.1.facility": "" };
  expect(filledRows(typed, { ...nothing, total: exactly(22), rows: [tocoron, barinas] })).toEqual({
    value: "25",
    "places.0.heard": "",
    "places.0.facility": "rodeo-i",
    "places.0.value": "3",
    "places.1.heard": "Tocorón 14",
    "places.1.facility": "tocoron",
    "places.1.value": "14",
    "places.2.heard": "Barinas 2",
    "places.2.facility": "",
    "places.2.value": "2",
  });
});

test("filling again replaces what was filled before, and keeps typed rows and the places that the user chose", () => {
  const first = filledRows({ value: "" }, { ...nothing, total: exactly(16), rows: [tocoron, barinas] });
  expect(first).toMatchObject({ value: "16", filledTotal: "16", qualifier: "exact" });
  const typed = {
    ...first,
    "places.1.facility": "none",
    "places.2.heard": "",
    "places.2.facility": "inof",
    "places.2.value": "5",
  };
  const corrected = { ...tocoron, heard: "Tocorón 15", value: 15 };
  const second = filledRows(typed, {
    ...nothing,
    total: { value: 17, qualifier: "at_least" },
    rows: [corrected, barinas],
  });
  expect(second).toEqual({
    value: "17",
    filledTotal: "17",
    qualifier: "at_least",
    "places.0.heard": "",
    "places.0.facility": "inof",
    "places.0.value": "5",
    "places.1.heard": "Tocorón 15",
    "places.1.facility": "tocoron",
    "places.1.value": "15",
    "places.2.heard": "Barinas 2",
    "places.2.facility": "none",
    "places.2.value": "2",
  });
  expect(filledRows(second, { ...nothing, rows: [corrected, barinas] })).toEqual(second);
});

test("what is set aside and what is open replaces the notes of the first fill", () => {
  const [aside, open] = [
    { heard: "3 mujeres", why: "no_place" as const },
    { heard: "otros", why: "no_figure" as const },
  ];
  const first = filledRows({}, { ...nothing, aside: [aside, aside], open: [open] });
  expect(first).toMatchObject({ "aside.1.heard": "3 mujeres", "open.0.why": "no_figure" });
  expect(filledRows(first, { ...nothing, aside: [aside] })).toEqual({
    "aside.0.heard": "3 mujeres",
    "aside.0.why": "no_place",
  });
});
