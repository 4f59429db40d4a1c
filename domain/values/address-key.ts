/** Parameters by which sites and messengers follow a reader; the page is the same without them. */
const tracking =
  /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|igsh|yclid|_ga|_gl|ref_src|ref_url)$/;

/** The same of single sites, on which short names mean nothing else. */
const trackingOn: [RegExp, RegExp][] = [
  [/(^|\.)(x|twitter)\.com$/, /^(s|t|cxt)$/],
  [/(^|\.)(youtube\.com|youtu\.be|open\.spotify\.com)$/, /^si$/],
];

/**
 * What two addresses of one page have in common: scheme, case of the host, a leading `www.`, a slash at the end, the
 * place on the page and what only follows the reader make no difference. A text that is no address is its own key.
 */
export function addressKey(address: string): string {
  const text = address.trim();
  if (!URL.canParse(text)) return text;
  const { host, pathname, searchParams, hash } = new URL(text);
  const site = host.toLowerCase().replace(/^www\./, "");
  const kept = [...searchParams].filter(([name]) => !isTracking(site, name));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
  // Some sites say after a # which page it is.
  const page = /^#!?\//.test(hash) ? hash : "";
  return site + pathname.replace(/\/+$/, "") + query + page;
}

function isTracking(site: string, name: string): boolean {
  return (
    tracking.test(name.toLowerCase()) ||
    trackingOn.some(([host, parameter]) => host.test(site) && parameter.test(name.toLowerCase()))
  );
}
