import { type PartRow, rowIn } from "@/db/history/stored-row";
import { releases } from "@/db/schema/releases";
import type { Release } from "@/domain/records/release";
import { citationRows } from "./citation-rows";

type Owner = { detention: number } | { group: number };

/** A release of a detention or of a group, with its citations. `facility`: where they were held last. */
export function releaseRows(owner: Owner, release: Release, facility: string | null): PartRow[] {
  const { citations, fromGroup, ...row } = release;
  const group = fromGroup === null ? null : Number(fromGroup);
  return [
    rowIn(releases, { ...row, ...owner, facility, fromGroup: group }),
    ...citationRows({ release: release.id }, citations),
  ];
}
