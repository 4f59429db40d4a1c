import type { Db } from "@/db/ledger/open";
import { headed, headless } from "@/db/projection/apply";
import { totals } from "@/db/projection/totals";
import { publishedHeads } from "@/db/schema/published-heads";

/** Returns everything that the public can read, table by table, in an order independent of how it was written. */
export function projectionOf(db: Db): string[][] {
  const tables = [
    ...Object.values(headed).map(({ table }) => table),
    ...Object.values(headless),
    ...Object.values(totals),
    publishedHeads,
  ];
  return tables.map((table) =>
    db
      .select()
      .from(table)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  );
}
