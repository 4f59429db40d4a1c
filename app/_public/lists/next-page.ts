import type { View } from "@/domain/view/view";

/**
 * Of one item more than fits a page: the page, and where there is a next one, its last item with the next page's
 * address. The address names the head, so that pages of one walk belong together while the ledger moves on.
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
