import fc from "fast-check";
import { expect, test } from "vitest";
import { searchKey } from "./search-key";

function slowly(text: string): string {
  const letters = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

test("folding letter by letter gives the same text as folding the whole", () => {
  const western = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
  const texts = fc.oneof(fc.string({ unit: western, maxLength: 40 }), fc.string({ unit: "binary", maxLength: 40 }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(searchKey(text)).toBe(slowly(text));
    }),
    { numRuns: 2000 },
  );
});
