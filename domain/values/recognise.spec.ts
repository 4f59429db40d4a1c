import { expect, test } from "vitest";
import { contentOf } from "./recognise";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["\xff\xd8\xff\xe1\x00\x18Exif", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "image/png"],
  ["RIFF\x24\x00\x00\x00WEBPVP8 ", "image/webp"],
  ["%PDF-1.7\n", "application/pdf"],
  ["%PDF-2.0\r", "application/pdf"],
  ["\xef\xbb\xbf%PDF-1.4\n", "application/pdf"],
  ["\r\n\r\n%PDF-1.4\n", "application/pdf"],
  ["HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4", "application/pdf"],
  [`${"\0".repeat(1000)}%PDF-1.4`, "application/pdf"],
  ["%!PS-Adobe-3.0 PDF-1.4\n", "application/pdf"],
])("a file's type is detected from its first bytes: %j", (head, type) => expect(contentOf(bytes(head))).toBe(type));

test.each([
  ["a program", "MZ\x90\x00\x03\x00\x00\x00"],
  ["a program of Linux", "\x7fELF\x02\x01\x01"],
  ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg">'],
  ["a GIF", "GIF89a"],
  ["a TIFF", "II*\x00"],
  ["an archive", "PK\x03\x04"],
  ["a sound in the same container as WebP", "RIFF\x24\x00\x00\x00WAVEfmt "],
  ["a program with a PDF inside", "MZ\x90\x00%PDF-1.7"],
  ["an archive with a PDF inside", "PK\x03\x04%PDF-1.7"],
  ["a script with a PDF inside", "#!/bin/sh\n%PDF-1.7"],
  ["a picture of markup with a PDF inside", "<svg>%PDF-1.7"],
  ["a header after the first 1,024 bytes", `${"x".repeat(1024)}%PDF-1.7`],
  ["half a JPEG's mark", "\xff\xd8"],
])("%s is not accepted as evidence", (_, head) => expect(contentOf(bytes(head))).toBeUndefined());

test.each([
  ["a page", "<!DOCTYPE html>"],
  ["a page after a byte order mark", "\xef\xbb\xbf\n<html lang=es>"],
  ["a page in UTF-16", "\xff\xfe<\0h\0t\0m\0l\0>\0"],
  ["an XHTML page", '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">'],
  ["a page that mentions a PDF", "<html><body>%PDF-1.7"],
])("%s is a web page, whatever its name", (_, head) => expect(contentOf(bytes(head))).toBe("web_page"));

test.each([
  ["nothing", ""],
  ["zeros, as an interrupted download leaves them", "\0".repeat(3000)],
  ["line ends", "\r\n\r\n"],
])("%s is blank", (_, head) => expect(contentOf(bytes(head))).toBe("blank"));
