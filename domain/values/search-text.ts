/**
 * Returns texts of a source as a search text: lower case, without accents; signs stay, because addresses contain them.
 * Control characters separate words, as spaces do: SQLite ends a query at a null character.
 */
export function searchText(...texts: string[]): string {
  return texts
    .join(" ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
