import { z } from "zod";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be stored
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Marks that reorder text on screen, so that one name could look like another. */
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Half of a character, which no encoding can represent. */
const half = /\p{Surrogate}/u;

/** One typed line: trimmed, in normal form, without control or direction marks. */
export function line(max: number) {
  return z.string().trim().max(max, "too_long").refine(isPlain, "characters_forbidden").transform(normal);
}

/** Several lines. */
export function prose(max = 4000) {
  return line(max);
}

/** An http(s) address. */
export const webAddress = z.string().trim().max(2000, "too_long").refine(isWebAddress, { message: "url_invalid" });

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || !isPlain(text)) return false;
  return ["http:", "https:"].includes(new URL(text).protocol);
}

function isPlain(text: string): boolean {
  return !control.test(text) && !reordering.test(text) && !half.test(text);
}

function normal(text: string): string {
  return text.normalize("NFC");
}
