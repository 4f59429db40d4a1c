import type { MediaType } from "./vocabulary";

/** Number of bytes from the start that show a file's type. PDF readers look for the header in the first 1,024. */
export const headLength = 1024;

/** Content of a file that is not evidence: a saved web page, or nothing but zeros and white space. */
type OtherContent = "web_page" | "blank";

/** Files that open as a program, an archive or a page even if a PDF header follows. */
const others = /^(?:MZ|\p{Cc}ELF|PK\p{Cc}{2}|#!|\s*<(?:!doctype|html|head|svg|script|\?php))/iu;
const page =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<!--.*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head)/is;

/**
 * Returns a file's type from its first bytes, whatever its name. `web_page` and `blank` explain what the file is
 * instead; undefined if it is anything else that evidence cannot be.
 */
export function contentOf(head: Uint8Array): MediaType | OtherContent | undefined {
  const text = latin(head.subarray(0, headLength));
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^RIFF.{4}WEBP/s.test(text)) return "image/webp";
  if (page.test(text.replaceAll("\0", ""))) return "web_page";
  if (!others.test(text) && /%PDF-\d|%!PS-Adobe-\d\.\d PDF-\d/.test(text)) return "application/pdf";
  return /^[\0\s]*$/.test(text) ? "blank" : undefined;
}

/** Decodes one character per byte. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
