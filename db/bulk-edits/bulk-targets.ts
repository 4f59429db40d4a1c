import { and, asc, eq, inArray } from "drizzle-orm";
import { findVersion } from "@/db/history/read-document";
import { inList } from "@/db/ledger/in-list";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { detentions } from "@/db/schema/detentions";
import { releases } from "@/db/schema/releases";
import { revisions } from "@/db/schema/revisions";
import { allParts, type BulkPart, loggedParts, newestPart } from "@/domain/bulk/bulk-parts";
import type { BulkInput } from "@/domain/inputs/bulk";
import type { DocumentOf } from "@/domain/records/document";
import type { BulkAction } from "@/domain/values/bulk-actions";

/**
 * A record of a bulk edit. Its parts are some releases, all of it, or what the change logged that wrote this version.
 * `gone`: the release had no record any more.
 */
export type BulkTarget =
  | { type: "person"; id: string; parts: { releases: number[] } | "all" | { version: number } }
  | { type: "group"; id: string }
  | { type: "gone"; id: string };

/** The records that a bulk edit is about. */
export type BulkScope = Pick<BulkInput, "of" | "list" | "numbers">;

/** Changes whose records can be edited together. */
export const bulkChanges = ["import.apply", "release.record_list"];

/** Returns the records of a bulk edit, each once, in the order of the list, the import or the pasted list. */
export function bulkTargets(db: Db | Tx, { of, list, numbers }: BulkScope): BulkTarget[] {
  if (of !== null) return targetsOfChange(db, of);
  if (list === "people") return numbers.map((number) => ({ type: "person", id: String(number), parts: "all" }));
  return targetsOfReleases(db, numbers);
}

function targetsOfChange(db: Db | Tx, change: number): BulkTarget[] {
  return db
    .select({ id: revisions.recordId, version: revisions.version })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(and(eq(revisions.change, change), inArray(changes.action, bulkChanges), eq(revisions.recordType, "person")))
    .orderBy(asc(revisions.position))
    .all()
    .map(({ id, version }) => ({ type: "person", id, parts: { version } }));
}

function targetsOfReleases(db: Db | Tx, numbers: readonly number[]): BulkTarget[] {
  const rows = db
    .select({ release: releases.id, person: detentions.person, group: releases.group })
    .from(releases)
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .where(inList(releases.id, numbers))
    .all();
  const found = new Map(rows.map((row) => [row.release, row]));
  const targets = new Map<string, BulkTarget>();
  for (const number of numbers) {
    const { person = null, group = null } = found.get(number) ?? {};
    const key = person !== null ? `person ${person}` : group !== null ? `group ${group}` : `release ${number}`;
    const known = targets.get(key);
    if (known?.type === "person" && typeof known.parts === "object" && "releases" in known.parts) {
      known.parts.releases.push(number);
    } else if (person !== null) {
      targets.set(key, { type: "person", id: String(person), parts: { releases: [number] } });
    } else {
      targets.set(key, group !== null ? { type: "group", id: String(group) } : { type: "gone", id: String(number) });
    }
  }
  return [...targets.values()];
}

/** Returns the parts of a person that a bulk edit is about. A place and a source belong to the newest detention only. */
export function partsOf(
  db: Db | Tx,
  { id, parts }: Extract<BulkTarget, { type: "person" }>,
  person: DocumentOf<"person">,
  action: BulkAction,
): BulkPart[] {
  if (parts === "all") return action === "place" || action === "source" ? newestPart(person) : allParts(person);
  if ("releases" in parts) return parts.releases.map((release) => ({ release }));
  const detentionsAt = (version: number) => findVersion(db, "person", id, version)?.document.facts.detentions ?? [];
  return loggedParts(detentionsAt(parts.version - 1), detentionsAt(parts.version));
}
