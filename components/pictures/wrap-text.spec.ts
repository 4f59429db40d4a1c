import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "./text-width";
import { shortened, wrapText } from "./wrap-text";

const words = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { maxLength: 30 }).map((each) => each.join(" "));

test("no line is wider than its limit, and no letter is lost", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 600 }), (text, width) => {
      const lines = wrapText(text, width, 20);
      for (const line of lines) if ([...line].length > 1) expect(textWidth(line, 20)).toBeLessThanOrEqual(width);
      expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    }),
  );
});

test("a line breaks between words, and does not end with a short number", () => {
  expect(wrapText("siete ocho 6 nueve", textWidth("siete ocho 6 ", 20), 20)).toEqual(["siete ocho", "6 nueve"]);
});

test("an address without spaces is broken where necessary", () => {
  const lines = wrapText("https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 200, 20);
  expect(lines.length).toBeGreaterThan(1);
});

test("a shortened text ends with a mark, and is as long as its limit allows", () => {
  const cut = shortened("https://example.org/es/charts/detained", 150, 20);
  expect(cut.endsWith("…")).toBe(true);
  expect(textWidth(cut, 20)).toBeLessThanOrEqual(150);
  expect(shortened("short", 150, 20)).toBe("short");
});
