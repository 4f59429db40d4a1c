/** Returns name, value and expiry of a Set-Cookie line. */
export function readCookie(line: string): { name: string; value: string; expires?: Date } {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
  const cut = pair.indexOf("=");
  const expires = attributes.find((part) => part.toLowerCase().startsWith("expires="))?.slice("expires=".length);
  return {
    name: pair.slice(0, cut),
    value: decodeURIComponent(pair.slice(cut + 1)),
    expires: expires ? new Date(expires) : undefined,
  };
}
