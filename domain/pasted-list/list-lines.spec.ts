import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "./list-lines";
import type { SkippedLine } from "./pasted-list";

function keyOf(raw: string): string | undefined {
  const skipped: SkippedLine = { line: 1, raw, reason: "message", notRelease: null };
  return linesOf({ rows: [], skipped: [skipped], total: null })[0]?.key;
}

test.each([
  ["abc", "ba7816bf8f01cfea414140de5dae2223"],
  ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039"],
])("the key of %j begins with the hash of the standard's example", (text, digest) => {
  expect(keyOf(text)).toBe(`r${digest}_0`);
});

test("the key of any line is the platform's SHA-256 of its trimmed text, so that stored answers keep their lines", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(keyOf(text)).toBe(`r${hash("sha256", text.trim()).slice(0, 32)}_0`);
    }),
  );
});
