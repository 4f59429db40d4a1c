/** What a bulk edit does to each of its records. */
export const bulkActions = ["publish", "review", "withdraw", "place", "source"] as const;
export type BulkAction = (typeof bulkActions)[number];

/** What became of a part of a record. Publishing may send it to review, if the policy asks. */
export const bulkOutcomes = ["published", "in_review", "withdrawn", "placed", "sourced"] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** What a bulk edit counts: releases of people, groups, and everything else about a person in custody. */
export const bulkUnits = ["release", "group", "detention"] as const;
export type BulkUnit = (typeof bulkUnits)[number];

/** Number of changed parts, by outcome and unit: `{"published release": 12}`. */
export type BulkTally = Partial<Record<`${BulkOutcome} ${BulkUnit}`, number>>;

/** A record that stays as it is, with the code of the reason. `release`: a release whose record is gone. */
export type LeftOut = {
  type: "person" | "group" | "release";
  id: string;
  code: string;
  values?: Record<string, string | number>;
};

/** What a bulk edit did, or would do. */
export type BulkReport = { tally: BulkTally; leftOut: LeftOut[] };

/** Returns the number of changed parts. */
export function tallied(tally: BulkTally): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0);
}

/** Maximum records of one bulk edit; a filter that finds more must be narrowed. */
export const mostInBulk = 10_000;
