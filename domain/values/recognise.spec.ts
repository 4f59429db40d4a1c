import { expect, test } from "vitest";
import { isWholePdf, mediaTypeOf } from "./recognise";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["\xff\xd8\xff\xe1\x00\x18Exif", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "image/png"],
  ["RIFF\x24\x00\x00\x00WEBPVP8 ", "image/webp"],
  ["%PDF-1.7\n", "application/pdf"],
])("a file's type is detected from its first bytes: %j", (head, type) => expect(mediaTypeOf(bytes(head))).toBe(type));

test.each([
  ["nothing", ""],
  ["a program", "MZ\x90\x00\x03\x00\x00\x00"],
  ["a program of Linux", "\x7fELF\x02\x01\x01"],
  ["a page", "<!DOCTYPE html>"],
  ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg">'],
  ["a GIF", "GIF89a"],
  ["a TIFF", "II*\x00"],
  ["an archive", "PK\x03\x04"],
  ["a sound in the same container as WebP", "RIFF\x24\x00\x00\x00WAVEfmt "],
  ["text before a PDF", "x%PDF-1.7"],
  ["half a JPEG's mark", "\xff\xd8"],
])("%s is not accepted as evidence", (_, head) => expect(mediaTypeOf(bytes(head))).toBeUndefined());

test("a whole PDF ends with the offset of its table and the end mark", () => {
  expect(isWholePdf(bytes("trailer << >>\nstartxref\n1234\n%%EOF\n"))).toBe(true);
  expect(isWholePdf(bytes("trailer << >>\r\nstartxref\r\n1234\r\n%%EOF"))).toBe(true);
  expect(isWholePdf(bytes("%%EOF"))).toBe(false);
  expect(isWholePdf(bytes("startxref\n1234\n"))).toBe(false);
});
