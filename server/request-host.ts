import type { IncomingMessage } from "node:http";

const wellFormed = /^(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Returns the host of the browser's address in the form of its Origin header: without the default port. Undefined if
 * the request has no host or a malformed one.
 */
export function requestHost({ headers }: Pick<IncomingMessage, "headers">): string | undefined {
  const forwarded = firstOf(headers["x-forwarded-host"]);
  const host = forwarded ?? headers.host;
  if (host === undefined || !wellFormed.test(host)) return undefined;
  const isHttps = firstOf(headers["x-forwarded-proto"]) === "https";
  // A proxy may send the https port and no protocol.
  return host.replace(isHttps ? /:443$/ : /:(?:80|443)$/, "");
}

/** Returns the first value: in a chain of proxies each appends its own, and the browser reached the first. */
function firstOf(header: string | string[] | undefined): string | undefined {
  const first = (Array.isArray(header) ? header[0] : header)?.split(",")[0]?.trim();
  return first === "" ? undefined : first;
}
