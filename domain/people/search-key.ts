/** Names as they are searched: lower case, without accents, one space between words. */
export function searchKey(...names: string[]): string {
  return names
    .join(" ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
