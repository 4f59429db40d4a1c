import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { Sort } from "@/domain/values/parameters";
import type { View } from "@/domain/view/view";
import { type CountConditions, listCounts } from "./counts";
import { findNewestHead } from "./heads";

/**
 * Yields all matching counts at a head, page by page. The ledger may change between two pages. Then the view becomes a
 * past one, whatever it was when the walk began.
 */
export function* walkCounts(
  db: PublishedDb,
  view: View,
  limit: number,
  filter: CountConditions & { sort?: Sort } = {},
): Generator<PublishedCount[]> {
  let after: { day: string; id: string } | undefined;
  for (;;) {
    const now = { ...view, head: findNewestHead(db)?.number ?? view.head };
    const found = listCounts(db, now, { ...filter, after, limit });
    const last = found.at(-1);
    if (!last) return;
    after = { day: last.asOfFrom, id: last.id };
    yield found;
  }
}
