import { latinFolder } from "./latin-folder";

const fold = latinFolder((text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** Returns names as a search key: lower case, without accents, one space between words. */
export function searchKey(...names: string[]): string {
  return fold(names.join(" "));
}
