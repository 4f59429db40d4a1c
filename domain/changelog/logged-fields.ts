/** The record types in the changelog. A new one also needs its table in `db/published/log-tables.ts`. */
export const logTypes = ["release", "detention", "count", "publisher", "facility", "milestone", "source"] as const;
export type LogType = (typeof logTypes)[number];

/** Records that are counted themselves; the others only name and explain them. */
export const eventTypes: readonly LogType[] = ["release", "detention", "count"];

type Fields = {
  /** Fields shown with their old and new values, in this order. */
  said: readonly string[];
  /** Fields shown as changed, without values: free text and addresses may contain a name. */
  unsaid: readonly string[];
};

/**
 * The fields shown for a changed record, by record type. A column in neither list is covered by another field, or
 * irrelevant.
 */
export const logFields: Record<LogType, Fields> = {
  release: {
    said: [
      ...["day", "kind", "verification", "verifiedBy", "verifiedOn"],
      ...["disclosure", "headcount", "federalEntity", "facility", "sources"],
    ],
    unsaid: [],
  },
  detention: {
    said: [
      ...["day", "custody", "ended", "endDay", "release", "legalStage", "arrestedBy", "arrestedIn", "sector"],
      ...["disclosure", "headcount", "federalEntity", "facility", "sources"],
    ],
    unsaid: [],
  },
  count: {
    said: [
      ...["publisher", "measure", "value", "qualifier", "asOf", "asOfMeans", "cutoffTime", "since"],
      ...["standing", "source", "tier"],
    ],
    unsaid: ["noteEs", "noteEn"],
  },
  publisher: { said: ["nameEs", "nameEn", "shortEs", "shortEn", "stance", "mergedInto"], unsaid: ["url"] },
  facility: { said: ["name", "federalEntity", "mergedInto"], unsaid: ["kind"] },
  milestone: { said: ["on"], unsaid: ["titleEs", "titleEn", "sourceUrl"] },
  source: {
    said: ["outlet", "publishedOn", "language", "contact", "contactOn"],
    unsaid: ["title", "url", "archivedUrl"],
  },
};
