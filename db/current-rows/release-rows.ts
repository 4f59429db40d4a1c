import { type PartRow, rowIn } from "@/db/history/stored-row";
import { releases } from "@/db/schema/releases";
import type { Release } from "@/domain/records/release";
import { citationRows } from "./citation-rows";

type Owner = { detention: number } | { group: number };

/**
 * Returns the rows of a release of a person or a group, with its citations. `facility` is the last place of custody.
 */
export function releaseRows(owner: Owner, release: Release, facility: string | null): PartRow[] {
  const { citations, fromGroup, ...row } = release;
  const group = fromGroup === null ? null : Number(fromGroup);
  return [
    rowIn(releases, { ...row, ...owner, facility, fromGroup: group }),
    ...citationRows({ release: release.id }, citations),
  ];
}
