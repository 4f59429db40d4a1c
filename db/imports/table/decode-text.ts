import { FileRefused } from "./table";

/**
 * Characters inside words that show another encoding: UTF-8 with a damaged byte ("MarÃ­a"), or MS-DOS or old Macintosh
 * letters read as Windows-1252 ("Mar¡a", "Tocor—n").
 */
const high = String.raw`[¡-©«-®°-¹»¿\u2010-\u2017\u201a\u201e-\u2022\u2026\u2030\u2039\u203a\u2122\u0080-\u00a0]`;
const garbledLetters = new RegExp(
  String.raw`[ÃÂ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|\p{L}${high}\p{L}|\p{Ll}[ŽŒŠŸ]\p{Ll}`,
  "u",
);

/**
 * Decodes a file in UTF-8, UTF-16 or Windows-1252: by its byte order mark, otherwise by whether it is valid UTF-8.
 * Throws `FileRefused` for bytes that no text contains, or letters that show another encoding.
 */
export function decodeText(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0") || text.includes("\ufffd")) throw new FileRefused("file_unknown");
  const garbled = encoding === "windows-1252" ? garbledLetters.exec(text) : null;
  if (garbled) throw new FileRefused("file_letters", { line: text.slice(0, garbled.index).split(/\r\n?|\n/).length });
  return text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // In Western text, UTF-16 has a zero in every other byte. This detects UTF-16 without a mark.
  const [even, odd] = zeros(bytes.subarray(0, 4000));
  if (odd > 0 && even === 0) return "utf-16le";
  if (even > 0 && odd === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function zeros(bytes: Buffer): [number, number] {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return [even, odd];
}
