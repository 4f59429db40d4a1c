import { setImmediate } from "node:timers/promises";
import type { Db } from "@/db/ledger/open";
import { listPeopleForDesk, type PeopleFilter } from "@/db/people/list-people-for-desk";
import { listReleasesForDesk, type ReleasesFilter } from "@/db/releases/list-releases-for-desk";
import { mostInBulk } from "@/domain/values/bulk-actions";

const pageSize = 250;

/**
 * Returns the numbers of all releases, or people, that a filter finds, in list order; undefined if they are too many for
 * one bulk edit. Pauses between pages, so that other requests are answered meanwhile.
 */
export async function filteredNumbers(
  db: Db,
  filter: { list: "releases"; filter: ReleasesFilter } | { list: "people"; filter: PeopleFilter },
): Promise<number[] | undefined> {
  const numbers: number[] = [];
  let after: number | undefined;
  for (;;) {
    const page = { limit: pageSize, ...(after !== undefined && { after }) };
    const { found, next } =
      filter.list === "releases" ? releases(db, filter.filter, page) : people(db, filter.filter, page);
    numbers.push(...found);
    if (numbers.length > mostInBulk) return undefined;
    if (next === null) return numbers;
    after = next;
    await setImmediate();
  }
}

type Page = { limit: number; after?: number };

function releases(db: Db, filter: ReleasesFilter, page: Page) {
  const { items, next } = listReleasesForDesk(db, { ...filter, ...page });
  return { found: items.map(({ number }) => number), next };
}

function people(db: Db, filter: PeopleFilter, page: Page) {
  const { items, next } = listPeopleForDesk(db, { ...filter, ...page });
  return { found: items.map(({ id }) => Number(id)), next };
}
