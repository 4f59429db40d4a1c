import type { MediaType } from "./vocabulary";

/** Bytes from the start that tell a file's type, and from the end that tell whether a PDF is whole. */
export const headLength = 16;
export const tailLength = 2048;

/** What a file is by its first bytes, whatever it is called; undefined where it is nothing that evidence may be. */
export function mediaTypeOf(head: Uint8Array): MediaType | undefined {
  const text = latin(head);
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^RIFF.{4}WEBP/s.test(text)) return "image/webp";
  return /^%PDF-[12]\.\d/.test(text) ? "application/pdf" : undefined;
}

/** Does a PDF end as one must: where its table of contents begins, and the mark of the end? */
export function isWholePdf(tail: Uint8Array): boolean {
  return /startxref\s+\d+\s+%%EOF/.test(latin(tail));
}

/** One character a byte. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
