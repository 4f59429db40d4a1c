import { latinFolder } from "./latin-folder";

const foldLetters = latinFolder((text) =>
  text
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/**
 * Returns text for word comparison: lower case, no accents, punctuation as one space, and letters that sound alike in
 * Venezuela as one ("fallesido", "domisiliario"). Characters without width are removed, because chat programs insert
 * them.
 */
export function foldText(text: string): string {
  return foldSounds(foldLetters(text));
}

/** Replaces letters that sound alike. Works on patterns too: it changes only letters. */
export function foldSounds(text: string): string {
  return text
    .replace(/[cz](?=[ei])|z/g, "s")
    .replaceAll("v", "b")
    .replaceAll("ll", "y")
    .replaceAll("h", "");
}
