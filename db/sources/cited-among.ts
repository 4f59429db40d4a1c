import { inList } from "@/db/ledger/in-list";
import type { Db } from "@/db/ledger/open";
import { citations } from "@/db/schema/citations";

/** Returns those of the given releases that cite a source. */
export function releasesCiting(db: Db, releases: readonly number[]): Set<number | null> {
  const { release } = citations;
  return new Set(
    db
      .selectDistinct({ release })
      .from(citations)
      .where(inList(release, releases))
      .all()
      .map((row) => row.release),
  );
}

/** Returns those of the given counts that cite a source. */
export function countsCiting(db: Db, counts: readonly string[]): Set<string | null> {
  const { count } = citations;
  return new Set(
    db
      .selectDistinct({ count })
      .from(citations)
      .where(inList(count, counts))
      .all()
      .map((row) => row.count),
  );
}
