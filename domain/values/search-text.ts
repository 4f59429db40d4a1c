/** Texts of a source as they are searched: lower case, without accents; signs stay, because addresses have them. */
export function searchText(...texts: string[]): string {
  return texts.join(" ").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
