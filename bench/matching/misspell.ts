import type { Random } from "./random";

/** Spellings that sound the same. */
const sounds: [RegExp, string][] = [
  [/b/, "v"],
  [/v/, "b"],
  [/z/, "s"],
  [/s(?=[aeiouáéíóú])/, "z"],
  [/c(?=[eiéí])/, "s"],
  [/s(?=[eiéí])/, "c"],
  [/^h/, ""],
  [/^(?=[aeiouáéíóú])/, "h"],
  [/ll/, "y"],
  [/y(?=[aeiou])/, "ll"],
  [/g(?=[eié])/, "j"],
  [/j(?=[eié])/, "g"],
  [/qu/, "k"],
  [/x/, "s"],
  [/(?<=[aeiou])n(?=[aeiou])/, "nn"],
  [/rr/, "r"],
  [/ñ/, "n"],
  [/i$/, "y"],
  [/y$/, "i"],
];

/** Returns a word misspelt by ear; unchanged if it has no ambiguous sound. */
export function misheard(word: string, random: Random): string {
  const lower = word.toLowerCase();
  const possible = sounds.filter(([pattern]) => pattern.test(lower));
  if (possible.length === 0) return word;
  const [pattern, written] = random.of(possible);
  return capitalised(lower.replace(pattern, written));
}

const letters = "aeiourstnlmdcpbgvjhyzqfx";

/** Returns a word with one typing error after its first letter: a letter missing, doubled, swapped or replaced. */
export function mistyped(word: string, random: Random): string {
  if (word.length < 4) return word;
  const at = 1 + random.below(word.length - 2);
  const [before, letter, behind] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
  const slips = [
    before + behind,
    before + letter + letter + behind,
    before + (behind[0] ?? "") + letter + behind.slice(1),
    before + letters[random.below(letters.length)] + behind,
  ];
  return random.of(slips);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
