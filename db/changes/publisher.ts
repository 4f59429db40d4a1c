import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { publishers } from "@/db/schema/publishers";
import type { RecordDocument } from "@/domain/records/document";
import { isAttributed, movedPublisher, publishersOf } from "@/domain/rules/moved-publisher";

const selectPublisher = (db: Db | Tx) =>
  db
    .select()
    .from(publishers)
    .where(eq(publishers.id, sql.placeholder("id")))
    .prepare();

/** Returns a publisher; of a merged one, the publisher that has its figures now. */
export function findPublisher(tx: Db | Tx, id: string): typeof publishers.$inferSelect | undefined {
  const found = preparedStatement(tx, selectPublisher).get({ id });
  return found?.mergedInto ? findPublisher(tx, found.mergedInto) : found;
}

/**
 * Returns a record in which merged publishers are replaced by those that they were merged into. A form opened before the
 * merge, or an earlier version, names the merged one.
 */
export function inKeptPublishers<Document extends RecordDocument>(tx: Tx, document: Document): Document {
  if (!isAttributed(document)) return document;
  return publishersOf(document).reduce((moved, id) => {
    const kept = findPublisher(tx, id);
    return kept && kept.id !== id ? movedPublisher(moved, id, kept.id) : moved;
  }, document);
}
