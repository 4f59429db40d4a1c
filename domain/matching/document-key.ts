/** Returns an ID number's digits without leading zeros, the key for searching it: its letter is often left out. */
export function documentKey(document: string): string {
  return document.replace(/\D/g, "").replace(/^0+/, "");
}
