import type { Sort } from "@/domain/queries/shared";
import type { HiddenRelease, PublishedRelease } from "@/domain/releases/published-release";
import type { View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { findNewestHead } from "./heads";
import { readPublicSettings } from "./labels";
import type { ReleaseConditions } from "./release-conditions";
import { findKey, listReleases } from "./releases";

/**
 * All releases at a head that match, newest first if not asked otherwise, page by page. Between two pages the ledger may move on: then the head is an
 * earlier one, whatever it was when the walk began, so that nobody is missed, told twice or shown after being hidden.
 */
export function* walkReleases(
  db: PublishedDb,
  view: View,
  limit: number,
  filter: ReleaseConditions & { sort?: Sort } = {},
): Generator<(PublishedRelease | HiddenRelease)[]> {
  const { homeCountry } = readPublicSettings(db, view);
  let after: { day: string; number: number } | undefined;
  for (;;) {
    const now = { ...view, head: findNewestHead(db)?.number ?? view.head };
    const found = listReleases(db, now, { ...filter, after, limit }, homeCountry);
    const last = found.at(-1);
    if (!last) return;
    const key = findKey(db, now, last.number);
    after = { day: key.slice(0, 10), number: last.number };
    yield found;
  }
}
