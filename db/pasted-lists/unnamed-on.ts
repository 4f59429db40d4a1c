import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { detentions } from "@/db/schema/detentions";
import { people } from "@/db/schema/people";
import { releases } from "@/db/schema/releases";
import { isUnnamed } from "@/domain/matching/is-unnamed";
import type { PartialDay } from "@/domain/values/partial-day";

/** True if a release of an unnamed person (initials, a placeholder, no name) is logged for that day. */
export function hasUnnamedOn(db: Db, day: PartialDay): boolean {
  const names = db
    .select({ givenNames: people.givenNames, surnames: people.surnames })
    .from(releases)
    .innerJoin(detentions, eq(detentions.id, releases.detention))
    .innerJoin(people, eq(people.id, detentions.person))
    .where(eq(releases.day, day))
    .all();
  return names.some(({ givenNames, surnames }) => isUnnamed(givenNames, surnames));
}
