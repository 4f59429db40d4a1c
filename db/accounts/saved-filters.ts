import { and, asc, count, eq, or } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { savedFilters } from "@/db/schema/saved-filters";
import type { FilteredList } from "@/domain/inputs/list-filter";
import type { SavedFilterInput, SaveFilterInput } from "@/domain/inputs/saved-filter";

export type SavedFilter = {
  id: number;
  list: FilteredList;
  name: string;
  query: string;
  shared: boolean;
  /** True if the reader owns the filter; only the owner can change it. */
  isOwn: boolean;
};

type Refusal = { code: "too_many" | "not_found"; field?: string };

/** Maximum number of saved filters per user, because each is a link above a list. */
const most = 30;

/** Returns the filters visible to a user, their own and shared ones, by name; with `list`, only those of one list. */
export function listSavedFilters(db: Db, reader: string, list?: FilteredList): SavedFilter[] {
  return db
    .select()
    .from(savedFilters)
    .where(
      and(
        or(eq(savedFilters.owner, reader), eq(savedFilters.shared, true)),
        list === undefined ? undefined : eq(savedFilters.list, list),
      ),
    )
    .orderBy(asc(savedFilters.name), asc(savedFilters.id))
    .all()
    .map(({ owner, ...filter }) => ({ ...filter, isOwn: owner === reader }));
}

/**
 * Saves a filter under a name, replacing the owner's filter of that name for the list. Returns undefined on success.
 */
export function saveFilter(db: Db, owner: string, filter: SaveFilterInput): Promise<Refusal | undefined> {
  return inTransaction<Refusal | undefined>(db, (tx) => {
    const { list, name, query, shared } = filter;
    const isSame = and(eq(savedFilters.owner, owner), eq(savedFilters.list, list), eq(savedFilters.name, name));
    const known = tx.select().from(savedFilters).where(isSame).get();
    if (known) {
      tx.update(savedFilters).set({ query, shared }).where(eq(savedFilters.id, known.id)).run();
      return undefined;
    }
    const saved = tx.select({ n: count() }).from(savedFilters).where(eq(savedFilters.owner, owner)).get();
    if ((saved?.n ?? 0) >= most) return { code: "too_many", field: "name" };
    tx.insert(savedFilters).values({ owner, list, name, query, shared }).run();
    return undefined;
  });
}

/** Renames, shares, unshares or deletes a filter. Refuses with `not_found` if the user does not own it. */
export function reviseFilter(db: Db, owner: string, input: SavedFilterInput): Promise<Refusal | undefined> {
  return inTransaction<Refusal | undefined>(db, (tx) => {
    const isOwn = and(eq(savedFilters.id, input.id), eq(savedFilters.owner, owner));
    if (!tx.select().from(savedFilters).where(isOwn).get()) return { code: "not_found" };
    if (input.step === "delete") tx.delete(savedFilters).where(isOwn).run();
    else tx.update(savedFilters).set({ name: input.name, shared: input.shared }).where(isOwn).run();
    return undefined;
  });
}
