/** What an outlet is called until somebody writes its name: the host of its address. */
export function outletOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
