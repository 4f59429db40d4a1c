import type { CountPartRow, CountRow, SourceRow } from "./rows";

/** A published count with its parts, its source page, and whether it is under review, as figures use it. */
export type PublishedCount = Omit<CountRow, "source"> & {
  source: SourceRow | null;
  /** True while a change or a withdrawal of the count waits for a second person. */
  underReview: boolean;
  parts: Omit<CountPartRow, "count">[];
};
