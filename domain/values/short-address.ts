/** An address as a list shows it: without its scheme, and with the letters that its percent signs stand for. */
export function shortAddress(url: string): string {
  const short = url.replace(/^https?:\/\/(www\.)?/, "");
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
