import { type PartRow, rowIn } from "@/db/history/stored-row";
import { citations } from "@/db/schema/citations";
import type { Citation } from "@/domain/records/citation";

type Owner = { detention: number } | { release: number } | { count: string } | { group: number };

/** Returns the citation rows of a record. */
export function citationRows(owner: Owner, list: readonly Citation[]): PartRow[] {
  return list.map(({ source, tier }, position) =>
    rowIn(citations, { ...owner, position, source: Number(source), tier }),
  );
}
