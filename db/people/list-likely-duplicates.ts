import { desc, lt } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { people } from "@/db/schema/people";
import { findLookAlikes } from "./find-similar-people";

/** People examined per page. */
const looked = 200;

/**
 * Returns people who may be entered twice, newest records first. Each pair appears once. A page examines a fixed number
 * of records, so its time does not grow with the ledger. `next` is where the next page starts; null on the last page.
 */
export async function listLikelyDuplicates(db: Db, now: Date, before?: number) {
  const older = before === undefined ? undefined : lt(people.id, before);
  const rows = db.select({ id: people.id }).from(people).where(older).orderBy(desc(people.id)).limit(looked).all();
  const found = await findLookAlikes(
    db,
    rows.map(({ id }) => String(id)),
    now,
  );
  const items = found
    .map((each) => ({ ...each, alike: each.alike.filter(({ person }) => Number(person.id) < Number(each.id)) }))
    .filter(({ alike }) => alike.length > 0);
  return { items, next: rows.length === looked ? (rows.at(-1)?.id ?? null) : null };
}
