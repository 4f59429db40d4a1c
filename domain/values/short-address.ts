/** Returns an address for display in a list: without scheme, and percent-decoded. */
export function shortAddress(url: string): string {
  const short = url.replace(/^https?:\/\/(www\.)?/, "");
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
