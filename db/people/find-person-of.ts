import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { detentions } from "@/db/schema/detentions";
import { releases } from "@/db/schema/releases";

/** The id of the person who has a spell of that number; undefined where there is none. */
export function findPersonOfDetention(db: Db, detention: number): string | undefined {
  const found = db.select({ person: detentions.person }).from(detentions).where(eq(detentions.id, detention)).get();
  return found && String(found.person);
}

/** The id of the person who has a release of that number; undefined where there is none, or it is a group's. */
export function findPersonOfRelease(db: Db, release: number): string | undefined {
  const found = db
    .select({ person: detentions.person })
    .from(releases)
    .innerJoin(detentions, eq(detentions.id, releases.detention))
    .where(eq(releases.id, release))
    .get();
  return found && String(found.person);
}
