import type { Db } from "@/db/ledger/open";

/**
 * Spreads the heads from `first` on over the days until today, so that pages can be asked for what was known on an
 * earlier day. A ledger that was just written has them all on one day. Returns the days, oldest first.
 */
export function spreadHeads(db: Db, first: number, days: number): string[] {
  const newest = Number(db.$client.prepare("SELECT max(number) FROM published_heads").pluck().get());
  const today = Date.now();
  const dayOf = (ago: number) => new Date(today - ago * 86_400_000).toISOString().slice(0, 10);
  const set = db.$client.prepare("UPDATE published_heads SET day = ? WHERE number = ?");
  const daysOf = Array.from({ length: newest }, (_, index) => {
    const share = index + 1 < first ? 0 : (index + 2 - first) / (newest + 1 - first);
    return dayOf(days - Math.round(share * days));
  });
  for (const [index, day] of daysOf.entries()) set.run(day, index + 1);
  return [...new Set(daysOf)];
}

/** Gives the heads of a ledger hashes that depend on their number only, so that pages of two ledgers may be equal. */
export function plainHashes(db: Db): void {
  const hash = "printf('%064x', number * 1000003)";
  db.$client.exec(`UPDATE published_heads SET hash = ${hash}`);
}
