import type { HiddenDetention, PublishedDetention } from "@/domain/detentions/published-detention";
import type { DetentionsFilter } from "@/domain/queries/detentions-query";
import type { Sort } from "@/domain/queries/shared";
import type { View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import type { DetentionConditions } from "./detention-conditions";
import { findDetentionKey, listDetentions } from "./detentions";
import { findNewestHead } from "./heads";
import { readPublicSettings } from "./labels";

/**
 * All detentions at a head that match, in the order of the list, page by page; what is hidden while the walk goes on
 * is hidden in it from then on, see `walkReleases`.
 */
export function* walkDetentions(
  db: PublishedDb,
  view: View,
  limit: number,
  filter: DetentionConditions & { sort?: Sort } = {},
): Generator<(PublishedDetention | HiddenDetention)[]> {
  const { homeCountry } = readPublicSettings(db, view);
  let after: DetentionsFilter["after"];
  for (;;) {
    const now = { ...view, head: findNewestHead(db)?.number ?? view.head };
    const found = listDetentions(db, now, { ...filter, after, limit }, homeCountry);
    const last = found.at(-1);
    if (!last) return;
    after = findDetentionKey(db, now, last.number);
    yield found;
  }
}
