import { searchKey } from "@/domain/values/search-key";
import { soundsOf } from "./sounds-of";

/** Maximum length of a search text; names are shorter. */
const longest = { letters: 200, words: 8 };

/**
 * Returns a query of an index of names, with the columns `words` and `sounds`, for a search text. Every word must begin
 * a word of the name, or sound like its beginning, in any order. Undefined if the text has no words. Folded words
 * contain only letters and digits, so they cannot contain operators. Words with fewer letters than `shortest` match only
 * whole words, as initials do.
 */
export function namesQuery(text: string, shortest = 1): string | undefined {
  const words = typedWords(text);
  if (words.length === 0) return undefined;
  return words.map((word) => (word.length < shortest ? wholeWord(word) : oneWord(word))).join(" AND ");
}

/** Returns a query for names that contain every word of the text as a whole word. */
export function wholeNamesQuery(text: string): string {
  return typedWords(text).map(wholeWord).join(" AND ");
}

/** Like `namesQuery`, but each word also matches the similar words that `alikeTo` returns. */
export function misspeltQuery(text: string, alikeTo: (word: string) => string[], shortest = 1): string {
  const words = typedWords(text).map((word) => {
    if (word.length < shortest) return wholeWord(word);
    const alike = alikeTo(word).map((sound) => `sounds : "${sound}"`);
    return `(${[oneWord(word), ...alike].join(" OR ")})`;
  });
  return words.join(" AND ");
}

/** Returns the folded words of a search text, up to the maximum. */
export function typedWords(text: string): string[] {
  return searchKey(text.slice(0, longest.letters)).split(" ").filter(Boolean).slice(0, longest.words);
}

function wholeWord(word: string): string {
  return `words : "${word}"`;
}

/** A sound code of one letter matches too many words ("zz"). */
function oneWord(word: string): string {
  const sound = soundsOf(word);
  return sound.length < 2 ? `words : "${word}"*` : `(words : "${word}"* OR sounds : "${sound}"*)`;
}
