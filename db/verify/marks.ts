import type { Db } from "@/db/ledger/open";
import { statementOf } from "@/db/ledger/statements";
import { awaitsReview } from "@/domain/history/reviewed";
import { isPublicUnsourced } from "@/domain/rules/missing-sources";
import type { NewestRecord } from "./newest-records";

/** Returns what is wrong with the marks of a record: whether it waits for review, and what is to do on it. */
export function markFaults(db: Db, { document, action }: NewestRecord): string[] {
  const { type, id } = document;
  if (type !== "person" && type !== "group" && type !== "count") return [];
  const isThere = (query: string) => statementOf(db, query).get(type, id) !== undefined;
  const isGone = "gone" in document.facts && document.facts.gone !== undefined;
  const marks = [
    {
      name: "waits for review",
      stored: isThere("SELECT 1 FROM waiting_records WHERE record_type = ? AND record_id = ?"),
      expected: awaitsReview(document),
    },
    {
      name: "was returned",
      stored: isThere("SELECT 1 FROM flagged_records WHERE flag = 'returned' AND record_type = ? AND record_id = ?"),
      expected: action === "review.return",
    },
    {
      name: "has no source",
      stored: isThere("SELECT 1 FROM flagged_records WHERE flag = 'unsourced' AND record_type = ? AND record_id = ?"),
      expected: !isGone && isPublicUnsourced(document),
    },
  ];
  return marks
    .filter(({ stored, expected }) => stored !== expected)
    .map(({ name, stored }) => `the mark “${name}” ${stored ? "is set, but should not be" : "is missing"}`);
}

type Stray = [query: string, fault: string];

const withoutRecord = (table: string): Stray => [
  `SELECT record_type, record_id FROM ${table} AS mark WHERE NOT EXISTS
    (SELECT 1 FROM revisions WHERE record_type = mark.record_type AND record_id = mark.record_id)`,
  `${table} has a row of it, but the history does not know it`,
];

/** Parts of records that `unfinished_parts` lists: what `storeUnfinished` writes, from the current rows. */
const unfinishedParts = `
  SELECT 'detention' AS part, CAST(id AS TEXT) AS id, publication FROM detentions
    WHERE NOT EXISTS (SELECT 1 FROM releases WHERE detention = detentions.id AND publication = detentions.publication)
  UNION ALL SELECT 'group', CAST(id AS TEXT), detained_publication FROM groups
    WHERE NOT EXISTS (SELECT 1 FROM releases WHERE "group" = groups.id)
  UNION ALL SELECT 'count', id, publication FROM counts`;

const isUnfinished = "publication IN ('draft', 'in_review', 'returned')";

/** Each query returns type and number. */
const strays: readonly Stray[] = [
  withoutRecord("waiting_records"),
  withoutRecord("flagged_records"),
  [
    `SELECT 'release', release FROM unfinished_releases AS listed
      JOIN releases ON releases.id = release AND releases.publication <> listed.publication`,
    "unfinished_releases lists it, but it is not unfinished in this way",
  ],
  [
    `SELECT 'release', id FROM releases WHERE ${isUnfinished} AND id NOT IN (SELECT release FROM unfinished_releases)`,
    "it is unfinished, but unfinished_releases does not list it",
  ],
  [
    `SELECT part, id FROM unfinished_parts AS listed JOIN (${unfinishedParts}) AS now USING (part, id)
      WHERE now.publication <> listed.publication`,
    "unfinished_parts lists it, but it is not unfinished in this way",
  ],
  [
    `SELECT part, id FROM (SELECT * FROM (${unfinishedParts}) WHERE ${isUnfinished}
      EXCEPT SELECT part, id, publication FROM unfinished_parts)`,
    "it is unfinished, but unfinished_parts does not list it",
  ],
];

/**
 * Yields the marks without a record, and the unfinished releases and parts that are not listed as the current rows say.
 * Who wrote them is not checked, because a migration took that from other rows than later writes do; nor are rows of
 * parts that exist no more and are never read.
 */
export function* strayMarks(db: Db): Generator<string, void> {
  for (const [query, fault] of strays) {
    for (const row of db.$client.prepare<[], unknown[]>(query).raw().iterate()) yield `${row.join(" ")}: ${fault}`;
  }
}
