/** Capitalises words for the start of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** Starts words in lower case for use inside a sentence; not for names. */
export function uncapital(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}
