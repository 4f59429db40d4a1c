import { words } from "@/domain/matching/split-words";
import type { FindPlace } from "@/domain/reading/known-places";
import { numberWords, valueOfWords } from "./number-words";

const month =
  "(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sept?(?:iembre)?|setiembre|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?|january|february|march|april|june|july|august|september|october|november|december)";
const weekday =
  "(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
/** Days, years behind "de", and times. */
const dates = new RegExp(
  [
    String.raw`(?:(?:del?|el|al|este|hoy)\s+)*(?:d[ií]a\s+)?(?:${weekday},?\s+)?\d{1,2}(?:ro|º|°|st|nd|rd|th)?\s+(?:de\s+|of\s+)?${month}(?!\p{L})\.?(?:,?\s+(?:del?\s+)?(?:a[nñ]o\s+)?(?:19|20)\d\d)?`,
    String.raw`${month}(?!\p{L})\.?\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?:19|20)\d\d)?`,
    String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\1(?:20)?\d\d(?!\d)`,
    String.raw`${weekday}\s+\d{1,2}(?!\d)`,
    String.raw`(?:${month}|a[nñ]o|en|del?|in|of)\s+(?:19|20)\d\d(?!\d)`,
    String.raw`(?:a\s+las\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:[ap]\.?\s?m\.?|hs?\.?|horas))?(?!\p{L})|(?:a\s+las\s+)?\d{1,2}\s?[ap]\.?\s?m(?!\p{L})\.?`,
  ]
    .map((each) => String.raw`(?<![\p{L}\d])(?:${each})`)
    .join("|"),
  "giu",
);
const thousands = /(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d]|[.,]\d)/gu;
/** "14 (catorce)" and "catorce (14)" are one number. */
const twice = /(?<!\d)(\d+)\s*\(\s*(\d+)\s*\)/gu;

/**
 * Returns a line of the same length for splitting: dates have no digits, and a number in words, with a separator of
 * thousands, or between "entre" and "y" is digits only.
 */
export function maskFigures(line: string): string {
  const digits = (found: string) => "0".repeat(found.length);
  return line
    .replace(dates, (found) => "x".repeat(found.length))
    .replace(numberWords, digits)
    .replace(thousands, digits)
    .replace(/(?<=(?:entre|between|de|from)\s+(?:l[oa]s\s+)?)\d+\s+(?:y|and|a|to)\s+\d+/giu, digits);
}

/** Returns a piece with its figures as digits and without its dates. */
export function withFigures(piece: string): string {
  const hasWords = piece.search(numberWords) !== -1;
  const read = piece
    .replace(dates, " ")
    .replace(thousands, (found) => found.replace(/[.,]/g, ""))
    .replace(numberWords, (found) => String(valueOfWords(found) ?? found));
  return hasWords ? read.replace(twice, (found, one, other) => (one === other ? one : found)) : read;
}

/** Returns lower case without accents, with all signs. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export type Inexact = { qualifier: "at_least" | "more_than" | "vague"; rest: string };

const atLeast =
  /(?<!\p{L})(?:(?:al|por lo) menos|como minimo|no menos de|minimo(?: de)?|at least|a minimum of)(?!\p{L})/u;
const moreThan = /(?<!\p{L})(?:mas de|superan?(?: los| las)?|more than|over)(?=\s*\d)|[>+]\s*(?=\d)|(?<=\d)\s*\+/u;
const vague = [
  /(?<!\p{L})(?:un[oa]s|casi|cerca de|alrededor de|aproximadamente|aprox|rondan?|about|around|nearly|almost|some|up to|hasta|menos de|less than|fewer than|entre|between)[^\p{L}\d]*(?=\d)/u,
  /(?<!\p{L})(?:mas o menos|varios|varias|algun[oa]s|several|docenas?|decenas?|centenar(?:es)?|dozens?)(?!\p{L})/u,
  /[~≈<≥≤%]|\d\s*\/\s*\d|\d\s+(?:a|al|o|u|to|or)\s+\d|\d[.]\d/u,
];
const dashed = /\d+\s*[-—]\s*\d/u;

/**
 * Returns how a piece with folded text qualifies its figure: "al menos 14", "más de 20", "entre 10 y 12". Null if the
 * figure is exact. "Rodeo 2 - 4" is no range: the first number belongs to the place.
 */
export function readInexact(text: string, find: FindPlace): Inexact | null {
  const range = dashed.exec(text);
  if (range && find(text.slice(0, range.index + (/^\d+/.exec(range[0])?.[0].length ?? 0))) === null) {
    return { qualifier: "vague", rest: text };
  }
  for (const [qualifier, pattern] of [
    ["at_least", atLeast],
    ["more_than", moreThan],
  ] as const) {
    const rest = text.replace(pattern, " ");
    if (rest !== text)
      return vague.some((each) => each.test(rest)) ? { qualifier: "vague", rest } : { qualifier, rest };
  }
  return vague.some((each) => each.test(text)) ? { qualifier: "vague", rest: text } : null;
}

/** Returns the figures and words of a text in their order, without accents. */
export function tokensOf(text: string): string[] {
  return words(text.replace(/(\p{L})(\d)/gu, "$1 $2"));
}
