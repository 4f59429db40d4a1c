import type { CountPartRow, CountRow, SourceRow } from "./rows";

/** A published count as figures read it: with its parts and the page it was read from. */
export type PublishedCount = Omit<CountRow, "source"> & {
  source: SourceRow | null;
  parts: Omit<CountPartRow, "count">[];
};
