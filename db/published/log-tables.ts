import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { publishedCountParts, publishedCountReviews, publishedCounts } from "@/db/schema/published-counts";
import { publishedDetentionParts, publishedDetentions } from "@/db/schema/published-detentions";
import {
  publishedFacilities,
  publishedMilestones,
  publishedPublishers,
  publishedSources,
} from "@/db/schema/published-labels";
import { publishedReleaseParts, publishedReleases } from "@/db/schema/published-releases";
import type { LogType } from "@/domain/changelog/logged-fields";

type HeadedTable = SQLiteTable & { fromHead: SQLiteColumn; toHead: SQLiteColumn };

export type LogTable = {
  table: HeadedTable;
  /** The public number or id of the row's record. */
  key: SQLiteColumn;
  parts: { table: HeadedTable; key: SQLiteColumn } | null;
  /** The marks that a record of this kind is under review. */
  reviews?: { table: HeadedTable; key: SQLiteColumn };
};

/** The tables of each kind of record in the changelog. */
export const logTables: Record<LogType, LogTable> = {
  release: {
    table: publishedReleases,
    key: publishedReleases.number,
    parts: { table: publishedReleaseParts, key: publishedReleaseParts.number },
  },
  detention: {
    table: publishedDetentions,
    key: publishedDetentions.number,
    parts: { table: publishedDetentionParts, key: publishedDetentionParts.number },
  },
  count: {
    table: publishedCounts,
    key: publishedCounts.id,
    parts: { table: publishedCountParts, key: publishedCountParts.count },
    reviews: { table: publishedCountReviews, key: publishedCountReviews.id },
  },
  publisher: { table: publishedPublishers, key: publishedPublishers.id, parts: null },
  facility: { table: publishedFacilities, key: publishedFacilities.id, parts: null },
  milestone: { table: publishedMilestones, key: publishedMilestones.id, parts: null },
  source: { table: publishedSources, key: publishedSources.id, parts: null },
};
