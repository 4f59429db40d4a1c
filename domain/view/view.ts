import type { Day } from "@/domain/values/day";

/**
 * What a public page depends on besides its address: the newest head, the shown head (the same or an earlier one), and
 * the civil day in the instance's time zone.
 */
export type View = { head: number; at: number; day: Day };

/**
 * The request header in which the front door passes the view to the pages. It removes this header from outside
 * requests.
 */
export const viewHeader = "x-vigilia-view";

/**
 * Returns a view as text, with the first digits of the newest head's hash: `23.23.2026-05-09.9f2c81d0`. The hash is
 * needed because a ledger restored from a backup may reach the same number again with other content.
 */
export function writtenView(view: View, hash: string): string {
  return `${view.head}.${view.at}.${view.day}.${hash.slice(0, 8)}`;
}

/** Parses the text from `writtenView`. Throws on any other text. */
export function viewOf(written: string): View {
  const match = /^(\d+)\.(\d+)\.(\d{4}-\d{2}-\d{2})\.[0-9a-f]{8}$/.exec(written);
  if (!match) throw new Error(`not a view: ${written}`);
  return { head: Number(match[1]), at: Number(match[2]), day: match[3] as Day };
}

/** True if the view shows the newest head. */
export function isCurrent(view: View): boolean {
  return view.head === view.at;
}
