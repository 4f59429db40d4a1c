import { isNull } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { publishedNames, publishedReleaseParts, publishedReleases } from "@/db/schema/published-releases";

/** Returns the current public releases by number, with the names that may be shown. */
export function publishedNow(db: Db) {
  const names = new Map(
    db
      .select()
      .from(publishedNames)
      .all()
      .map((row) => [row.number, row.name]),
  );
  const parts = db
    .select()
    .from(publishedReleaseParts)
    .where(isNull(publishedReleaseParts.toHead))
    .orderBy(publishedReleaseParts.part)
    .all();
  return db
    .select()
    .from(publishedReleases)
    .where(isNull(publishedReleases.toHead))
    .orderBy(publishedReleases.number)
    .all()
    .map((row) => ({
      ...row,
      name: names.get(row.number) ?? null,
      parts: parts
        .filter((part) => part.number === row.number)
        .map(({ nationality, gender, headcount }) => ({ nationality, gender, headcount })),
    }));
}

/** Returns the current public number of released persons. */
export function countPublished(db: Db): number {
  return publishedNow(db).reduce((sum, row) => sum + row.headcount, 0);
}
