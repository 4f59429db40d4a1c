/** Returns the default name of an outlet: the host of its address. */
export function outletOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
