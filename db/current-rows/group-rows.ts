import { type RecordRows, rowIn } from "@/db/history/stored-row";
import { groupParts, groups } from "@/db/schema/groups";
import type { DocumentOf } from "@/domain/records/document";
import { citationRows } from "./citation-rows";
import { releaseRows } from "./release-rows";

/** Returns the rows of a group: breakdown, release and citations included. */
export function groupRows({ id, facts }: DocumentOf<"group">, version: number): RecordRows {
  const group = Number(id);
  const { event, headcount, facility, federalEntity, disclosure, detention, release } = facts;
  const own = rowIn(groups, {
    id: group,
    version,
    event,
    headcount,
    facility,
    federalEntity,
    disclosure,
    detainedFrom: detention?.from ?? null,
    detainedState: detention?.state ?? null,
    detainedPublication: detention?.publication ?? null,
    named: facts.named.length,
  });
  const parts = facts.parts.map((part, position) => rowIn(groupParts, { group, position, ...part }));
  const cited = citationRows({ group }, detention?.citations ?? []);
  return { own, parts: [...parts, ...cited, ...(release ? releaseRows({ group }, release, facility) : [])] };
}
