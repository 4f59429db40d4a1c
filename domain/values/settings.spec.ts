import { expect, test } from "vitest";
import { defaultSettings, settingsFrom } from "./settings";

const share = (text: string) => settingsFrom(new Map([["coverageShare", text]])).coverageShare;

test("a ledger without a coverage share has one third", () => {
  expect(settingsFrom(new Map()).coverageShare).toBe(1 / 3);
  expect(settingsFrom(new Map())).toEqual(defaultSettings);
});

test("a coverage share is a number from 0 to 1, and its text keeps it exactly", () => {
  expect([share("0"), share("0.5"), share("1"), share(String(1 / 3))]).toEqual([0, 0.5, 1, 1 / 3]);
});

test("a coverage share that is no number from 0 to 1 has the default", () => {
  for (const text of ["-0.01", "1.01", "", " ", "half", "Infinity"]) expect(share(text), text).toBe(1 / 3);
});
