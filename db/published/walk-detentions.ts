import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";
import type { Sort } from "@/domain/values/parameters";
import type { View } from "@/domain/view/view";
import type { DetentionConditions } from "./detention-conditions";
import { listDetentions } from "./detentions";
import { readPublicSettings } from "./labels";
import { walkRecords } from "./walk-records";

/** Yields all matching detentions at a head, in list order, page by page; see `walkRecords`. */
export function walkDetentions(
  db: PublishedDb,
  view: View,
  limit: number,
  filter: DetentionConditions & { sort?: Sort } = {},
): Generator<(PublishedDetention | HiddenDetention)[]> {
  const { homeCountry } = readPublicSettings(db, view);
  return walkRecords(db, view, (at, after) => listDetentions(db, at, { ...filter, after, limit }, homeCountry));
}
