import { soundsOf } from "@/domain/matching/sounds-of";
import { searchKey } from "@/domain/values/search-key";

/** How much of a typed text is read: names are shorter. */
const longest = { letters: 200, words: 8 };

/**
 * What somebody typed, as a query of the index `people_names`: every word must begin a word of the name, or sound as it
 * begins, in any order. Undefined where the text has no word. Folded words hold letters and digits alone, so that
 * nothing of them is an operator.
 */
export function namesQuery(text: string): string | undefined {
  const words = typedWords(text);
  return words.length === 0 ? undefined : words.map(oneWord).join(" AND ");
}

/** The same where each word may also be one of those that `alikeTo` gives for it. */
export function misspeltQuery(text: string, alikeTo: (word: string) => string[]): string {
  const words = typedWords(text).map((word) => {
    const alike = alikeTo(word).map((sound) => `sounds : "${sound}"`);
    return `(${[oneWord(word), ...alike].join(" OR ")})`;
  });
  return words.join(" AND ");
}

/** The folded words of a typed text, as many as are read. */
export function typedWords(text: string): string[] {
  return searchKey(text.slice(0, longest.letters)).split(" ").filter(Boolean).slice(0, longest.words);
}

/** A sound of one letter stands for too many words ("zz"). */
function oneWord(word: string): string {
  const sound = soundsOf(word);
  return sound.length < 2 ? `words : "${word}"*` : `(words : "${word}"* OR sounds : "${sound}"*)`;
}
