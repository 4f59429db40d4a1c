import type { PublishedDb } from "@/db/ledger-file/open-published";
import { keyOf, type RecordKey } from "@/domain/addresses/record-key";
import type { View } from "@/domain/view/view";
import { findNewestHead } from "./heads";

type Listed = Parameters<typeof keyOf>[0];

/**
 * Yields all records of a list at a head, page by page. If a change is written between two pages, the view becomes a
 * past one, so that no record is skipped or shown after it was hidden. A record from an earlier page that is hidden
 * now, and so comes last, is not repeated.
 */
export function* walkRecords<Item extends Listed>(
  db: PublishedDb,
  view: View,
  pageAfter: (view: View, after: RecordKey | undefined) => Item[],
): Generator<Item[]> {
  const seen = new Set<number>();
  let after: RecordKey | undefined;
  for (;;) {
    const page = pageAfter({ ...view, head: findNewestHead(db)?.number ?? view.head }, after);
    const last = page.at(-1);
    if (!last) return;
    after = keyOf(last);
    const fresh = page.filter(({ number }) => !seen.has(number));
    for (const { number } of fresh) seen.add(number);
    if (fresh.length > 0) yield fresh;
  }
}
