import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { HiddenRelease, PublishedRelease } from "@/domain/projection/published-release";
import type { Sort } from "@/domain/values/parameters";
import type { View } from "@/domain/view/view";
import { readPublicSettings } from "./labels";
import type { ReleaseConditions } from "./release-conditions";
import { listReleases } from "./releases";
import { walkRecords } from "./walk-records";

/** Yields all matching releases at a head, newest first by default, page by page; see `walkRecords`. */
export function walkReleases(
  db: PublishedDb,
  view: View,
  limit: number,
  filter: ReleaseConditions & { sort?: Sort } = {},
): Generator<(PublishedRelease | HiddenRelease)[]> {
  const { homeCountry } = readPublicSettings(db, view);
  return walkRecords(db, view, (at, after) => listReleases(db, at, { ...filter, after, limit }, homeCountry));
}
