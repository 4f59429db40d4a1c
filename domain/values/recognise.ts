import type { MediaType } from "./vocabulary";

/** Number of bytes from the start that show a file's type, and from the end that show whether a PDF is whole. */
export const headLength = 16;
export const tailLength = 2048;

/** Returns a file's type from its first bytes, whatever its name; undefined if evidence cannot have that type. */
export function mediaTypeOf(head: Uint8Array): MediaType | undefined {
  const text = latin(head);
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^RIFF.{4}WEBP/s.test(text)) return "image/webp";
  return /^%PDF-[12]\.\d/.test(text) ? "application/pdf" : undefined;
}

/** True if a PDF ends as required: with the offset of its cross-reference table, and the end mark. */
export function isWholePdf(tail: Uint8Array): boolean {
  return /startxref\s+\d+\s+%%EOF/.test(latin(tail));
}

/** Decodes one character per byte. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
