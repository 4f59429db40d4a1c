import type { View } from "@/domain/view/view";

/**
 * Splits a result of up to `limit` + 1 items: returns the page and, if there is a next page, its address and the last
 * item. The address names the head, so that all pages show the same state even if the ledger changes.
 */
export function nextPage<T>(found: T[], limit: number) {
  const items = found.slice(0, limit);
  const item = items.at(-1);
  const last = found.length > limit && item !== undefined ? { item, address: nextAddress } : null;
  return { items, last };
}

function nextAddress(url: URL, view: View, after: string): string {
  const params = new URLSearchParams(url.search);
  params.delete("known");
  params.set("at", String(view.at));
  params.set("after", after);
  return `${url.pathname}?${params}`;
}
