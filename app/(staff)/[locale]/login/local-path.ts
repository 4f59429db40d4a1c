/** The path to go on to after signing in: one of this instance, or the fallback. A foreign address is never followed. */
export function localPath(next: string | undefined, fallback: string): string {
  if (!next || !/^\/(es|en)\/[\w\-./?=&%]*$/.test(next)) return fallback;
  const base = "http://localhost";
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  return url?.origin === base ? url.pathname + url.search : fallback;
}
