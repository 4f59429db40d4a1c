import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { JobControl } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { countParts } from "@/db/schema/counts";
import type { MergeLabelsInput } from "@/domain/inputs/merge";
import type { DocumentOf } from "@/domain/records/document";
import { movedPlace } from "@/domain/rules/moved-place";
import { searchKey } from "@/domain/values/search-key";
import { type LabelMerge, mergeLabels } from "./merge-labels";
import { moveSaved } from "./move-saved";
import { recordsOfPlace } from "./records-of-place";

type Facility = DocumentOf<"facility">;

/** Maximum aliases of a place. */
const mostAliases = 40;

/** How two places become one: the kept one gets the other's names as aliases. */
export const facilityMerge: LabelMerge<"facility"> = {
  type: "facility",
  recordsOf: recordsOfPlace,
  clashesOf: figuresWithBoth,
  joined,
  moved: (document, other, { id, facts }) => movedPlace(document, other, { id, federalEntity: facts.federalEntity }),
  moveSaved: (tx, from, to) => moveSaved(tx, { name: "place", from, to }, { name: "facility", from, to }),
};

/**
 * Merges two places that are one. Refuses like `mergeLabels`; with `entity_differs` if the two are in different states,
 * and with `too_many` aliases.
 */
export function mergeFacilities(
  db: Db,
  actor: Actor,
  input: MergeLabelsInput,
  now: Date,
  control: JobControl = {},
): Promise<Outcome> {
  return mergeLabels(facilityMerge, db, actor, input, now, control);
}

/** Returns the kept place with the other's names as aliases, and its state if none was stated. */
function joined(kept: Facility, { facts: other }: Facility): Facility | Problem {
  const { name, aliases = [], federalEntity } = kept.facts;
  if (federalEntity && other.federalEntity && federalEntity !== other.federalEntity) return { code: "entity_differs" };
  const names = new Map([...aliases, other.name, ...(other.aliases ?? [])].map((each) => [searchKey(each), each]));
  names.delete(searchKey(name));
  if (names.size > mostAliases) return { code: "too_many" };
  const added = { aliases: [...names.values()], federalEntity: federalEntity ?? other.federalEntity };
  return { ...kept, facts: { ...kept.facts, ...added } };
}

/** Returns the figures with a number for both places: which is right, or their sum, is for the user to say. */
function figuresWithBoth(db: Db | Tx, one: string, other: string): string[][] {
  const second = alias(countParts, "second");
  const isBoth = and(eq(second.count, countParts.count), eq(second.dimension, "facility"), eq(second.category, one));
  return db
    .select({ id: countParts.count })
    .from(countParts)
    .innerJoin(second, isBoth)
    .where(and(eq(countParts.dimension, "facility"), eq(countParts.category, other)))
    .all()
    .map(({ id }) => [id]);
}
