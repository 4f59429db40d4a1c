import type { IncomingMessage } from "node:http";

const wellFormed = /^(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The host that the browser asked, as its Origin header names it: without the default port. Undefined if the request
 * names none, or something else.
 */
export function requestHost({ headers }: Pick<IncomingMessage, "headers">): string | undefined {
  const forwarded = firstOf(headers["x-forwarded-host"]);
  const host = forwarded ?? headers.host;
  if (host === undefined || !wellFormed.test(host)) return undefined;
  const isHttps = firstOf(headers["x-forwarded-proto"]) === "https";
  // A proxy may name the port of https and not the protocol.
  return host.replace(isHttps ? /:443$/ : /:(?:80|443)$/, "");
}

/** Proxies in a row append theirs: the first is the one that the browser reached. */
function firstOf(header: string | string[] | undefined): string | undefined {
  const first = (Array.isArray(header) ? header[0] : header)?.split(",")[0]?.trim();
  return first === "" ? undefined : first;
}
