import { soundOf } from "./sound-of";

/** A word of a name as it is compared. */
export type NameToken = {
  /** As it was written, to be shown. */
  written: string;
  /** Lower case, no accents, letters alone. */
  text: string;
  /** How it sounds. */
  sound: string;
};

/** Words that join names and tell nobody apart. */
const particles = new Set(["de", "del", "la", "las", "los", "el", "y", "da", "das", "do", "dos", "di"]);

/**
 * The words of a name without its particles: "de la Cruz" is Cruz. Hyphens part words ("Pérez-Rondón"), apostrophes
 * do not ("D'Angelo").
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
