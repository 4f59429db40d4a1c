/** Number of letters that look right and of characters that look wrong. */
export type Letters = { right: number; wrong: number };

const spanish = /[áéíóúüñÁÉÍÓÚÜÑ]/;
const ordinal = /[ºª°]/;
const dash = /[–—]/;
const quote = /[“”«»‘’…]/;
const opening = /[¿¡]/;

/**
 * Judges the characters of a decoded text outside of ASCII. Spanish letters are right where they fit: "ñ" within "Peña".
 * Wrong are characters that no word contains: "Mar¡a", "PeÒa", "C‚dula". Others, such as a euro sign, count neither way.
 */
export function judgeLetters(text: string): Letters {
  const letters: Letters = { right: 0, wrong: 0 };
  for (const found of text.matchAll(/[^\0-\x7f]/gu)) {
    const fit = fitOf(found[0], text[found.index - 1] ?? "", text[found.index + found[0].length] ?? "");
    if (fit > 0) letters.right += fit;
    if (fit < 0) letters.wrong += 1;
  }
  return letters;
}

/** Returns 1 for a Spanish letter that fits, a half for another letter, 0 for a sign, -1 for what does not fit. */
function fitOf(sign: string, before: string, after: string): number {
  if (sign === "\ufffd" || /[\x80-\x9f]/.test(sign)) return -1;
  if (/\p{L}/u.test(sign) && !ordinal.test(sign)) return fitOfLetter(sign, before, after);
  const isWithin = isLetter(before) && isLetter(after);
  if (ordinal.test(sign)) return isWithin ? -1 : 1;
  if (opening.test(sign)) return isLetter(before) || isLower(after) ? -1 : 0;
  if (dash.test(sign)) return isWithin && !(isLower(before) && isUpper(after)) ? -1 : 0;
  if (quote.test(sign)) return isWithin && !(sign === "’" && isUpper(before) && isUpper(after)) ? -1 : 0;
  if (/[\s\u200b-\u200f\ufeff]/.test(sign)) return 0;
  if (/[─-╿░▒▓█▄▀■\ue000-\uf8ff]/.test(sign)) return -1;
  return isLetter(before) || isLetter(after) ? -1 : 0;
}

function fitOfLetter(sign: string, before: string, after: string): number {
  const isCapital = isUpper(sign);
  if (isCapital && isLower(before)) return -1;
  if (!isCapital && isUpper(after) && isUpper(before)) return -1;
  if (!isCapital && isUpper(after) && !isLetter(before)) return -1;
  return spanish.test(sign) ? 1 : 0.5;
}

const isLetter = (sign: string) => /\p{L}/u.test(sign);
const isUpper = (sign: string) => /\p{Lu}/u.test(sign);
const isLower = (sign: string) => /\p{Ll}/u.test(sign);
