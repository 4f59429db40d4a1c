import { numberOf, oneOf, type Query } from "@/app/(staff)/_shared/words/query";
import { peopleFilter } from "@/app/(staff)/[locale]/desk/people/_parts/people-filter";
import { releasesFilter } from "@/app/(staff)/[locale]/desk/releases/_parts/releases-filter";
import type { BulkScope } from "@/db/bulk-edits/bulk-targets";
import { filteredNumbers } from "@/db/bulk-edits/filtered-numbers";
import type { Db } from "@/db/ledger/open";
import { mostInBulk } from "@/domain/values/bulk-actions";

/** The records that an address names; or why there are none: nothing was ticked or found, or it is too much. */
export type Scope = { ok: true; scope: BulkScope } | { ok: false; code: "nothing_chosen" | "bulk_too_many" };

/** Reads the records of a bulk edit: what a change logged, the ticked rows of a list, or all that its filter finds. */
export async function scopeFrom(db: Db, query: Awaited<Query>): Promise<Scope> {
  const of = numberOf(query.of) ?? null;
  if (of !== null) return { ok: true, scope: { of, list: null, numbers: [] } };
  const list = oneOf(["releases", "people"] as const, query.list) ?? "releases";
  const numbers = query.which === "filter" ? await filtered(db, list, query) : tickedIn(query);
  if (numbers === undefined) return { ok: false, code: "bulk_too_many" };
  return numbers.length === 0
    ? { ok: false, code: "nothing_chosen" }
    : { ok: true, scope: { of: null, list, numbers } };
}

function filtered(db: Db, list: "releases" | "people", query: Awaited<Query>): Promise<number[] | undefined> {
  return filteredNumbers(
    db,
    list === "releases" ? { list, filter: releasesFilter(query) } : { list, filter: peopleFilter(query) },
  );
}

function tickedIn({ ticked }: Awaited<Query>): number[] {
  const numbers = [ticked ?? []].flat().flatMap((value) => numberOf(value) ?? []);
  return [...new Set(numbers)].slice(0, mostInBulk);
}
