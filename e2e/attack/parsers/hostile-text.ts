import fc from "fast-check";

/** Words, signs and numbers that the parsers look for. Repeated often, they make a careless pattern slow. */
const pieces = [
  ...[" ", "\t", "\n", "\r\n", "\u00a0", "\u200b", "\u0301", "\u202e", "\0", "\ufffd", "🙂", "1️⃣", "①", "🇻🇪"],
  ...["a", "A", "a ", "A. ", "é", "ñ", "ß", "İ", "1", "0", "1 ", "1.", "1) ", "12345", "V-", "1.234.567", "٣", "½"],
  ...[",", ", ", ";", ":", ": ", ".", "...", "-", "- ", "—", "/", "\\", "|", " | ", "*", "_", "~", "#", "#a ", "@a "],
  ...["(", ")", "()", "( ", "[", "]", "{", "<", ">", "<a ", "<!--", '"', "'", "''", "“", "«", "?", "!", "&", "&amp;"],
  ...["%", "%41", "%E0%A4%A", "+", "=", "=1+1", "$", "`", "\u2028"],
  ...["María ", "Pérez ", "José Ficticio", "de ", "de la ", "del ", "y ", "e ", "Gral. ", "el ", "(el ", "alias "],
  ...[
    "34 años",
    "edad ",
    "(34)",
    "C.I. ",
    "cédula ",
    "n° ",
    "detenido ",
    "excarcelado ",
    "libertad plena ",
    "casa por cárcel ",
  ],
  ...[
    "falleció ",
    "trasladado a ",
    "por confirmar ",
    "total ",
    "22 ",
    "catorce ",
    "más de ",
    "entre ",
    "en ",
    "Tocorón ",
  ],
  ...["Cárcel ", "Rodeo II", "Zulia ", "venezolano ", "VE", "CO+VE", "only-", "VE-A"],
  ...[
    "2026",
    "2026-01-08",
    "8/1/26",
    "8 de enero de ",
    "enero ",
    "lunes ",
    "hoy",
    "22:31",
    "[8/1/26, 22:31]",
    "aprox. ",
    "?",
  ],
  ...[
    "http://",
    "https://prensa-inventada.test/a?b=c",
    "www.",
    "x.",
    "__proto__",
    "constructor",
    "toString",
    "null",
    "NaN",
  ],
  ...["1/3", "0,35", "-1", "1e9", "99999999999999999999", "AB12", "ABCD-EFGH", "startxref ", "/Encrypt ", "1 0 obj "],
];

const piece = fc.constantFrom(...pieces);

/** A piece, or a few, repeated up to a length, between a beginning and an end that may not fit. */
function repeated(longest: number): fc.Arbitrary<string> {
  const some = fc.array(piece, { minLength: 1, maxLength: 3 }).map((words) => words.join(""));
  const size = fc.constantFrom(50, 300, longest);
  return fc
    .tuple(fc.oneof(fc.constant(""), piece), some, fc.oneof(fc.constant(""), piece), size)
    .map(
      ([before, unit, behind, length]) =>
        before + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + behind,
    );
}

/** Texts from outside: words that the parsers know in any order, the same often, and any characters. */
export function hostileText(longest = 4000): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(piece, { maxLength: 12 }).map((words) => words.join("")) },
    { weight: 4, arbitrary: repeated(longest) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(utf16) },
  );
}

/** Texts of one word, number or code, most of them wrong. */
export const hostileWord: fc.Arbitrary<string> = fc.oneof(piece, fc.string({ maxLength: 12 }), hostileText(300));

/** Any UTF-16, with halves of characters. */
function utf16(units: readonly number[]): string {
  return String.fromCharCode(...units);
}
