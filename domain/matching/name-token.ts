import { soundOf } from "./sound-of";

/** A word of a name, prepared for comparison. */
export type NameToken = {
  /** The word as written, for display. */
  written: string;
  /** Lower case, no accents, only letters. */
  text: string;
  /** The key of its sound. */
  sound: string;
};

/** Words that join names and do not distinguish people. */
const particles = new Set(["de", "del", "la", "las", "los", "el", "y", "da", "das", "do", "dos", "di"]);

/**
 * Returns the words of a name without particles: "de la Cruz" is Cruz. Hyphens separate words ("Pérez-Rondón");
 * apostrophes do not ("D'Angelo").
 */
export function nameTokens(name: string): NameToken[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}'’`´]+/u).map((written) => ({ written, text: folded(written) }));
  return words
    .filter(({ text }) => text !== "" && !particles.has(text))
    .map((word) => ({ ...word, sound: soundOf(word.text) }));
}

function folded(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
