import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { findDocument, type Versioned } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { groups } from "@/db/schema/groups";
import { releases } from "@/db/schema/releases";
import type { GroupPart } from "@/domain/records/group";
import { type Candidate, fitsGroup } from "@/domain/rules/fits";
import { remainingHeadcount, remainingParts } from "@/domain/rules/remaining";

/** `left`: the people not yet named, by nationality and gender. */
export type OpenGroup = Versioned<"group"> & { remaining: number; left: GroupPart[] };

/** Maximum number of groups offered; older ones have their own page. */
const most = 200;

/**
 * Returns released groups with people not yet named, newest day first. With `person`, only groups that this person may
 * belong to.
 */
export function listOpenGroups(db: Db | Tx, person?: Candidate): OpenGroup[] {
  const home = readSettings(db).homeCountry;
  return db
    .select({ id: groups.id })
    .from(groups)
    .innerJoin(releases, eq(releases.group, groups.id))
    .where(and(lt(groups.named, groups.headcount), inArray(releases.publication, ["draft", "in_review", "published"])))
    .orderBy(desc(releases.day), desc(groups.id))
    .limit(most)
    .all()
    .flatMap(({ id }) => findDocument(db, "group", String(id)) ?? [])
    .filter(({ document }) => !person || fitsGroup(document.facts, person, home))
    .map((group) => {
      const { facts } = group.document;
      return { ...group, remaining: remainingHeadcount(facts), left: remainingParts(facts, home) };
    });
}
