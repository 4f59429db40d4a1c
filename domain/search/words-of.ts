import { isDay } from "@/domain/values/day";

/** Words that most questions contain and that distinguish nothing. */
const fillers = new Set(
  `a al con cual cuando cuantas cuantos cuántas cuántos como de del desde donde el en entre es ha han hasta hay hoy la las lo
  los o para por que quien se segun según ser son su un una y
  according an and are as at by did do for from has have how in is many of on or than the there to was were what when
  where which who with`
    .trim()
    .split(/\s+/)
    .map(folded),
);

/**
 * Returns the words of a text as a search compares them: lower case, without accents and filler words. A number is one
 * word without separators (7.727, 7,727 and 7727), and so is a date: 2026-01-05, 5/1/2026 and 2026-01 keep their dashes.
 */
export function wordsOf(text: string): string[] {
  const plain = folded(text)
    .replace(/\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/g, (written, day: string, month: string, year: string) => {
      const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      return isDay(iso) ? iso : written;
    })
    .replace(/(?<=\d)[.,\u00a0\u202f](?=\d{3}(?!\d))/g, "");
  const words = plain.match(/\d{4}-\d{2}(?:-\d{2})?|[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !fillers.has(word));
}

/** True if a word is a number or a date. These match only whole: 80 is not the beginning of 806. */
export function isNumeric(word: string): boolean {
  return /^\d/.test(word);
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
