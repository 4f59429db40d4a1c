import { desc, lt } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { people } from "@/db/schema/people";
import { findLookAlikes } from "./find-similar-people";

/** How many people one page looks at. */
const looked = 200;

/**
 * People who may be entered twice, the newest records first. A page looks at a fixed number of records, so that it is
 * quick however many there are: `next` goes on before the last of them, null at the end. A pair is told once.
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
