import type { Day } from "@/domain/values/day";
import type { Locale } from "@/messages/locale";

/** The shown state of the ledger and the address of the site, as stated in citations, files and pictures. */
export type Edition = {
  /** The shown head, with its hash and its civil day. */
  head: number;
  hash: string;
  day: Day;
  /** Name of the instance. */
  title: Record<Locale, string>;
  /** Origin of the site's addresses, without a final slash. */
  origin: string;
};

/** Returns the first digits of a hash: enough to distinguish two states of one ledger. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/**
 * Returns a permanent address of the site, frozen at the edition's head: later publications do not change its content.
 */
export function frozenAddress(
  edition: Pick<Edition, "origin" | "head">,
  path: string,
  query: Record<string, string | undefined> = {},
): string {
  return address(edition, path, { ...query, at: String(edition.head) });
}

/** Returns an address of the site that shows the newest state. */
export function address(
  edition: Pick<Edition, "origin">,
  path: string,
  query: Record<string, string | undefined> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, value);
  const text = params.toString();
  return `${edition.origin}${path}${text ? `?${text}` : ""}`;
}
