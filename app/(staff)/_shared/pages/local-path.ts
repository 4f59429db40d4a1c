/** A placeholder for this instance's origin while an address is parsed. It is not a real host. */
const here = "http://vigilia.invalid";

/** The normalized path of a staff page. No percent signs, because programs read encoded slashes differently. */
const staffPath = /^\/(es|en)\/(desk|admin|account)(\/[\w.~-]+)*$/;

/**
 * The path to open after signing in: `next` in normal form if it is a page of the staff on this host, else `fallback`.
 * The answer is checked after parsing, because `..`, `//` and `\` can turn a path into another host's address.
 */
export function localPath(next: string | undefined, fallback: string): string {
  // URL parsers remove control characters silently; our own links never contain them.
  if (!next?.startsWith("/") || hasControlOrBackslash(next) || !URL.canParse(next, here)) return fallback;
  const url = new URL(next, here);
  return url.origin === here && staffPath.test(url.pathname) ? url.pathname + url.search : fallback;
}

function hasControlOrBackslash(text: string): boolean {
  return text.includes("\\") || /\p{Cc}/u.test(text);
}
