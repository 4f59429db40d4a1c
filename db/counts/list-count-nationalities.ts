import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { countParts } from "@/db/schema/counts";

/** Returns the nationalities, as combinations, by which some figure is split. */
export function listCountNationalities(db: Db): string[] {
  const { category, dimension } = countParts;
  const rows = db.selectDistinct({ category }).from(countParts).where(eq(dimension, "nationality")).all();
  return rows.map((row) => row.category);
}
