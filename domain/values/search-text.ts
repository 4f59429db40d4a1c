/**
 * Returns texts of a source as a search text: lower case, without accents; signs stay, because addresses contain them.
 */
export function searchText(...texts: string[]): string {
  return texts.join(" ").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
