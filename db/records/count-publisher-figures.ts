import { count } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { counts } from "@/db/schema/counts";

/** Returns how many figures each publisher has, by its id. */
export function countPublisherFigures(db: Db): Map<string, number> {
  const { publisher } = counts;
  const rows = db.select({ publisher, figures: count() }).from(counts).groupBy(publisher).all();
  return new Map(rows.map((row) => [row.publisher, row.figures]));
}
