import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { detentions } from "@/db/schema/detentions";
import { releases } from "@/db/schema/releases";

/** Returns the id of the person with this detention number, or undefined. */
export function findPersonOfDetention(db: Db, detention: number): string | undefined {
  const found = db.select({ person: detentions.person }).from(detentions).where(eq(detentions.id, detention)).get();
  return found && String(found.person);
}

/** Returns the id of the person with this release number; undefined if there is none or a group has it. */
export function findPersonOfRelease(db: Db, release: number): string | undefined {
  const found = db
    .select({ person: detentions.person })
    .from(releases)
    .innerJoin(detentions, eq(detentions.id, releases.detention))
    .where(eq(releases.id, release))
    .get();
  return found && String(found.person);
}
