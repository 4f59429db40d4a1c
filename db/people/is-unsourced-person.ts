import { and, eq, inArray, isNotNull, isNull, ne, notInArray, or, type SQL } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { citations } from "@/db/schema/citations";
import { detentions } from "@/db/schema/detentions";
import { people } from "@/db/schema/people";
import { releases } from "@/db/schema/releases";

/** Publications of a release that documents its detention; see `isSourcedByRelease` in `missing-sources.ts`. */
const documenting = ["published", "in_review", "withdrawn"] as const;

/**
 * Matches people of whom a release or a detention is public without a source: `isPublicUnsourced` in SQL. The
 * subqueries do not depend on the person, so each runs once.
 */
export function isUnsourcedPerson(db: Db): SQL | undefined {
  const released = db
    .select({ person: detentions.person })
    .from(releases)
    .innerJoin(detentions, eq(detentions.id, releases.detention))
    .leftJoin(citations, eq(citations.release, releases.id))
    .where(and(eq(releases.publication, "published"), isNull(citations.id)));
  const documented = db
    .select({ detention: releases.detention })
    .from(releases)
    .where(and(inArray(releases.publication, documenting), isNotNull(releases.detention)));
  const detained = db
    .select({ person: detentions.person })
    .from(detentions)
    .leftJoin(citations, eq(citations.detention, detentions.id))
    .where(and(eq(detentions.publication, "published"), isNull(citations.id), notInArray(detentions.id, documented)));
  return and(ne(people.disclosure, "internal"), or(inArray(people.id, released), inArray(people.id, detained)));
}
