import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { findDocument, type Versioned } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { groups } from "@/db/schema/groups";
import { releases } from "@/db/schema/releases";
import { type Candidate, fitsGroup } from "@/domain/rules/fits";
import { remainingHeadcount } from "@/domain/rules/remaining";

export type OpenGroup = Versioned<"group"> & { remaining: number };

/** Maximum number of groups offered; older ones have their own page. */
const most = 200;

/**
 * Returns released groups with people not yet named, newest day first. With `person`, only groups that this person may
 * belong to.
 */
export function listOpenGroups(db: Db | Tx, person?: Candidate): OpenGroup[] {
  return db
    .select({ id: groups.id })
    .from(groups)
    .innerJoin(releases, eq(releases.group, groups.id))
    .where(and(lt(groups.named, groups.headcount), inArray(releases.publication, ["draft", "in_review", "published"])))
    .orderBy(desc(releases.day), desc(groups.id))
    .limit(most)
    .all()
    .flatMap(({ id }) => findDocument(db, "group", String(id)) ?? [])
    .filter(({ document }) => !person || fitsGroup(document.facts, person))
    .map((group) => ({ ...group, remaining: remainingHeadcount(group.document.facts) }));
}
