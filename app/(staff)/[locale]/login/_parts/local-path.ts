/** Stands for this instance's origin while an address is parsed. No address that arrives here can name it and matter. */
const here = "http://vigilia.invalid";

/** A page of the staff, as the URL standard writes its path. No percent sign: programs disagree about encoded slashes. */
const staffPath = /^\/(es|en)\/(desk|admin|account)(\/[\w.~-]+)*$/;

/**
 * The path to open after signing in: `next` in normal form if it is a page of the staff on this host, else `fallback`.
 * The answer is checked after parsing, because `..`, `//` and `\` can turn a path into another host's address.
 */
export function localPath(next: string | undefined, fallback: string): string {
  // URL parsers remove control characters without a word; a link that has them was not made by us.
  if (!next?.startsWith("/") || hasControlOrBackslash(next) || !URL.canParse(next, here)) return fallback;
  const url = new URL(next, here);
  return url.origin === here && staffPath.test(url.pathname) ? url.pathname + url.search : fallback;
}

function hasControlOrBackslash(text: string): boolean {
  return text.includes("\\") || /\p{Cc}/u.test(text);
}
