import type { CountPartRow, CountRow, SourceRow } from "./rows";

/** A published count with its parts and source page, as figures use it. */
export type PublishedCount = Omit<CountRow, "source"> & {
  source: SourceRow | null;
  parts: Omit<CountPartRow, "count">[];
};
