/** Parameters with which sites and messengers track a reader; the page is the same without them. */
const tracking =
  /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|igsh|yclid|_ga|_gl|ref_src|ref_url)$/;

/** Tracking parameters of single sites, where short names mean nothing else. */
const trackingOn: [RegExp, RegExp][] = [
  [/(^|\.)(x|twitter)\.com$/, /^(s|t|cxt)$/],
  [/(^|\.)(youtube\.com|youtu\.be|open\.spotify\.com)$/, /^si$/],
];

/**
 * Returns a key that all addresses of one page share. It ignores the scheme, the case of the host, a leading `www.`, a
 * final slash, the fragment and tracking parameters. A text that is not an address is its own key.
 */
export function addressKey(address: string): string {
  const text = address.trim();
  if (!URL.canParse(text)) return text;
  const { host, pathname, searchParams, hash } = new URL(text);
  const site = host.toLowerCase().replace(/^www\./, "");
  const rest = [...searchParams].filter(([name]) => !isTracking(site, name));
  const query = rest.length > 0 ? `?${new URLSearchParams(rest)}` : "";
  // Some sites identify the page after a #.
  const page = /^#!?\//.test(hash) ? hash : "";
  return site + pathname.replace(/\/+$/, "") + query + page;
}

function isTracking(site: string, name: string): boolean {
  return (
    tracking.test(name.toLowerCase()) ||
    trackingOn.some(([host, parameter]) => host.test(site) && parameter.test(name.toLowerCase()))
  );
}
