import type { CountPartRow, CountRow } from "@/domain/projection/rows";

/** A published count as figures read it: with its parts and the address it was read from. */
export type PublishedCount = Omit<CountRow, "source"> & {
  source: { url: string; outlet: string } | null;
  parts: Omit<CountPartRow, "count">[];
};
