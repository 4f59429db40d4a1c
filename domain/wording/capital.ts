/** The same words where a sentence begins. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** The same words within a sentence: for words that are no names. */
export function uncapital(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}
