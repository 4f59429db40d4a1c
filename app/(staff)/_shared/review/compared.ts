import { findVersion } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Proposal } from "@/db/proposals/proposal";
import type { RowsPair } from "@/domain/history/becomes-visible";
import { reviewed } from "@/domain/history/reviewed";
import type { Publishable } from "@/domain/history/with-publication";
import { project } from "@/domain/projection/project";
import { noRows } from "@/domain/projection/rows";
import { rowsTogether } from "@/domain/projection/shown-together";
import type { RecordDocument } from "@/domain/records/document";

/** A record before (undefined if new) and after a change that waits, with its published rows. */
export type Compared = { before: RecordDocument | undefined; after: RecordDocument; rows: RowsPair };

/** Returns the published rows of all records of one change together: a row may move from one record to another. */
export function together(compared: readonly Compared[]): RowsPair {
  return {
    before: rowsTogether(compared.map(({ rows }) => rows.before)),
    after: rowsTogether(compared.map(({ rows }) => rows.after)),
  };
}

/** Returns a record in review before and after its approval. `home` is the home country. */
export function comparedInReview(document: Publishable, home: string): Compared {
  const after = reviewed(document, "published") ?? document;
  return { before: document, after, rows: { before: project(document, home), after: project(after, home) } };
}

/**
 * Returns the stored records of a proposal, before and after. New sources are left out, because the records that cite
 * them show them.
 */
export function comparedRecords(db: Db, { drafts }: Pick<Proposal, "drafts">, home: string): Compared[] {
  const shown = drafts.filter(({ document: { type } }) => type !== "count_review");
  const others = shown.filter(({ document: { type }, base }) => type !== "source" || base > 0);
  return (others.length > 0 ? others : shown).map(({ document: after, base }) => {
    const before = base > 0 ? findVersion(db, after.type, after.id, base)?.document : undefined;
    return {
      before,
      after,
      rows: { before: before ? project(before, home) : noRows(), after: project(after, home) },
    };
  });
}
