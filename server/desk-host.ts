import type { IncomingMessage } from "node:http";
import type { ReadAddress } from "@/domain/addresses/read-address";
import type { Environment } from "@/ops/environment";
import { requestHost } from "./request-host";

/** What a request finds under the host name that it used. */
export type Served = "everything" | "only_public" | "only_desk";

/**
 * Returns the function that says what a request's host name serves. With a host name of its own the desk does not exist
 * under the public one, and the public pages are not read under the desk's. It keeps cookies and prying apart and is no
 * gate: pages and actions check the user themselves.
 */
export function servedBy({ url, deskUrl }: Pick<Environment, "url" | "deskUrl">): (request: IncomingMessage) => Served {
  if (url === deskUrl) return () => "everything";
  const desk = new URL(deskUrl).host;
  return (request) => (requestHost(request)?.toLowerCase() === desk ? "only_desk" : "only_public");
}

/** True if a host name does not serve an address at all. Files and the health check are served under both. */
export function isElsewhere(served: Served, { kind }: ReadAddress): boolean {
  return (served === "only_public" && kind === "staff") || (served === "only_desk" && kind === "public");
}
