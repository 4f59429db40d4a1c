import { expect, test } from "vitest";
import { isOnlyMatch } from "./only-match";

const one = { value: "7", label: "José Gregorio Pérez Inventado", hint: "C.I. …678" };

test.each(["jose gregorio", "Pérez José", "peré", "Inventado G", "V-12.345.678", "12345678"])(
  "%j picks the only match",
  (text) => {
    expect(isOnlyMatch([one], text)).toBe(true);
  },
);

test.each(["peres", "jose luis", "pérez inventada", "1979"])(
  "%j is a question, because the only match differs",
  (text) => {
    expect(isOnlyMatch([one], text)).toBe(false);
  },
);

test("of several matches, or of none, nothing is picked", () => {
  expect(isOnlyMatch([one, { ...one, value: "8" }], "jose")).toBe(false);
  expect(isOnlyMatch([], "jose")).toBe(false);
});
