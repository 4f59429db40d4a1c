import { isUtf8 } from "node:buffer";
import type { Encoding, EncodingPreview } from "@/domain/imports/reading";
import { decodeAs } from "./decode-as";
import { judgeLetters } from "./judge-letters";
import { previewsOf } from "./preview-encodings";
import { FileRefused } from "./table";

/** A decoded file. `isSure` is false if another encoding is possible, or a letter does not fit. */
export type DecodedText = { text: string; encoding: Encoding; isSure: boolean; previews: EncodingPreview[] };

/**
 * Decodes a text file in the chosen encoding, otherwise in the likeliest: by its byte order mark, by whether it is valid
 * UTF-8, and by which encoding gives Spanish letters. Throws `FileRefused` for bytes that no text contains.
 */
export function decodeText(bytes: Buffer, chosen?: Encoding): DecodedText {
  const { likely, isSure } = rankEncodings(bytes);
  const encoding = chosen ?? likely[0] ?? "utf-8";
  const text = decodeAs(bytes, encoding);
  if (text.includes("\0")) throw new FileRefused("file_unknown");
  return { text, encoding, isSure: isSure || chosen !== undefined, previews: previewsOf(bytes, likely) };
}

type Ranked = { likely: readonly Encoding[]; isSure: boolean };

const usual: readonly Encoding[] = ["utf-8", "windows-1252", "cp850", "macintosh"];

/** Returns the possible encodings, the likeliest first. */
function rankEncodings(bytes: Buffer): Ranked {
  const wide = wideEncoding(bytes);
  if (wide) return { likely: [wide], isSure: true };
  if (!isUtf8(bytes)) return ranked(bytes);
  const utf8 = judgeLetters(decodeAs(bytes, "utf-8"));
  if (utf8.wrong === 0) return { likely: usual, isSure: true };
  const twice = judgeLetters(decodeAs(bytes, "utf-8-twice"));
  if (twice.right > 0 && twice.wrong < utf8.wrong) {
    return { likely: ["utf-8-twice", "utf-8"], isSure: twice.wrong === 0 };
  }
  // A few bytes of another encoding may be valid UTF-8 by chance, and are then signs that no word contains.
  const byLetters = ranked(bytes);
  return byLetters.isSure ? byLetters : { likely: usual, isSure: true };
}

function ranked(bytes: Buffer): Ranked {
  const judged = [...usual, ...(isPartlyUtf8(bytes) ? (["utf-8-mixed"] as const) : [])]
    .map((encoding) => ({ encoding, ...judgeLetters(decodeAs(bytes, encoding)) }))
    .sort((a, b) => shareOf(a) - shareOf(b) || b.right - a.right);
  const [best, ...others] = judged;
  // A damaged letter is always asked about.
  if (best?.encoding === "utf-8-mixed") return { likely: judged.map(({ encoding }) => encoding), isSure: false };
  const isRival = (other: (typeof judged)[number]) => other.wrong === 0 && other.right >= (best?.right ?? 0) / 2;
  return { likely: judged.map(({ encoding }) => encoding), isSure: best?.wrong === 0 && !others.some(isRival) };
}

function isPartlyUtf8(bytes: Buffer): boolean {
  return !isUtf8(bytes) && /[^\0-\x7f\ufffd]/.test(decodeAs(bytes, "utf-8"));
}

function shareOf({ right, wrong }: { right: number; wrong: number }): number {
  return wrong / Math.max(1, right + wrong);
}

/** Returns the encoding of UTF-16. In Western text most of every other byte is zero, so it is found without a mark. */
function wideEncoding(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4000);
  const zeros = [0, 1].map((odd) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length);
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.4 && even < 0.1) return "utf-16le";
  return even > 0.4 && odd < 0.1 ? "utf-16be" : null;
}
