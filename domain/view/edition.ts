import type { Day } from "@/domain/values/day";
import type { Locale } from "@/messages/locale";

/** Which state of the ledger is looked at, and where it is read: what a citation, a file and a picture say of themselves. */
export type Edition = {
  /** Head that is looked at, with its hash and its civil day. */
  head: number;
  hash: string;
  day: Day;
  /** Name of the instance. */
  title: Record<Locale, string>;
  /** Origin of the site's addresses, without a slash at the end. */
  origin: string;
};

/** The first digits of a hash: enough to tell two states of one ledger apart. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** An address of the site that stays as it is whatever is published later: frozen at the edition's head. */
export function frozenAddress(
  edition: Pick<Edition, "origin" | "head">,
  path: string,
  query: Record<string, string | undefined> = {},
): string {
  return address(edition, path, { ...query, at: String(edition.head) });
}

/** An address of the site that shows the newest state. */
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
