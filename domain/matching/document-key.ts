/** A cédula's digits without leading zeros, by which it is found: its letter is often left out. */
export function documentKey(document: string): string {
  return document.replace(/\D/g, "").replace(/^0+/, "");
}
