/** The kinds of records that the log tells of. A new one also has its table in `db/published/log-tables.ts`. */
export const logTypes = ["release", "detention", "count", "publisher", "facility", "milestone", "source"] as const;
export type LogType = (typeof logTypes)[number];

/** Records that are counted by themselves; the others only name and explain them. */
export const eventTypes: readonly LogType[] = ["release", "detention", "count"];

type Fields = {
  /** Told with what they were and are, in the order in which they are told. */
  said: readonly string[];
  /** Told as changed, without their values: free text and addresses may hold a name. */
  unsaid: readonly string[];
};

/** What is told of a change to a record. A column that is in neither list is told by another, or is of no interest. */
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
      ...["day", "custody", "ended", "endDay", "release", "legalStage"],
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
  publisher: { said: ["nameEs", "nameEn", "shortEs", "shortEn", "stance"], unsaid: ["url"] },
  facility: { said: ["name", "federalEntity"], unsaid: ["kind"] },
  milestone: { said: ["on"], unsaid: ["titleEs", "titleEn", "sourceUrl"] },
  source: { said: ["outlet", "publishedOn", "language"], unsaid: ["title", "url", "archivedUrl"] },
};
