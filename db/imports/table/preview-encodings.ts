import { isUtf8 } from "node:buffer";
import type { Encoding, EncodingPreview } from "@/domain/imports/reading";
import { decodeAs } from "./decode-as";

const mostLines = 6;
/** Characters shown before and after the first accent of a line. */
const around = { before: 24, after: 48 };

/**
 * Returns how lines with accents read in each encoding. Lines that are not valid UTF-8 come first, because they tell the
 * encodings apart. Empty if the file has no accents.
 */
export function previewsOf(bytes: Buffer, encodings: readonly Encoding[]): EncodingPreview[] {
  if (encodings.some((encoding) => encoding.startsWith("utf-16"))) return [];
  const lines = bytes.toString("latin1").split(/\r\n?|\n/);
  const accented = lines.flatMap((text, index) => (/[\x80-\xff]/.test(text) ? [{ text, line: index + 1 }] : []));
  const damaged = accented.filter(({ text }) => !isUtf8(Buffer.from(text, "latin1")));
  const telling = [...new Set([...damaged, ...accented])].slice(0, mostLines);
  if (accented.length === 0) return [];
  return encodings.map((encoding) => ({
    encoding,
    lines: telling.map(({ text, line }) => ({ line, text: decodeAs(excerptOf(text), encoding) })),
    unreadable: canFail.has(encoding) ? unreadableLines(accented, encoding) : [],
  }));
}

/** Encodings without a letter for some bytes. */
const canFail: ReadonlySet<Encoding> = new Set(["utf-8", "windows-1252", "utf-8-mixed", "utf-8-twice"]);

function unreadableLines(lines: readonly { text: string; line: number }[], encoding: Encoding): number[] {
  const found: number[] = [];
  const all = Buffer.from(lines.map(({ text }) => text).join("\n"), "latin1");
  if (!decodeAs(all, encoding).includes("\ufffd")) return found;
  for (const { text, line } of lines) {
    if (decodeAs(Buffer.from(text, "latin1"), encoding).includes("\ufffd")) found.push(line);
    if (found.length === mostLines) break;
  }
  return found;
}

/** Cuts at characters of ASCII, so that no letter of several bytes is cut. */
function excerptOf(line: string): Buffer {
  const isAscii = (at: number) => at >= line.length || line.charCodeAt(at) < 128;
  const first = line.search(/[\x80-\xff]/);
  let end = first + around.after;
  while (!isAscii(end)) end += 1;
  return Buffer.from(line.slice(Math.max(0, first - around.before), end), "latin1");
}
