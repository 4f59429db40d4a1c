/** Spellings of one sound, in the order of folding. `0` stands for "ch". */
const folds: [RegExp, string][] = [
  [/ph/g, "f"],
  [/c+h/g, "0"],
  [/sh/g, "s"],
  [/h/g, ""],
  [/lly$/g, "li"],
  [/ll/g, "y"],
  [/qu(?=[ei])|q|ck/g, "k"],
  [/c(?=[eiy])|z|x/g, "s"],
  [/c/g, "k"],
  [/ks+/g, "s"],
  [/gu(?=[ei])/g, "g!"],
  [/g(?=[eiy])/g, "j"],
  [/!/g, ""],
  [/v/g, "b"],
  [/wu|w/g, "u"],
  [/n(?=[bp])/g, "m"],
  [/ng$/g, "n"],
  [/y(?![aeiou])/g, "i"],
  [/(.)\1+/g, "$1"],
];

/**
 * Returns how a folded word sounds in Venezuela. The following are one sound: b and v; s, z, x and c before e or i; ll
 * and y; j and g before e or i; k, c and qu. H is silent, doubled letters are single. Words that sound alike have the
 * same key; the key is never shown.
 */
export function soundOf(word: string): string {
  const sound = folds.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
  return sound === "" ? word : sound;
}
