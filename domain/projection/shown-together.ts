import type { RecordDocument } from "@/domain/records/document";
import { project } from "./project";
import { noRows, type PublishedRows } from "./rows";

/**
 * Returns what the public sees of several records together: a row may move between records without a visible change.
 */
export function shownTogether(documents: readonly RecordDocument[], home: string): PublishedRows {
  return rowsTogether(documents.map((document) => project(document, home)));
}

/** Returns the rows of several records as one set. */
export function rowsTogether(records: readonly PublishedRows[]): PublishedRows {
  const all = noRows() as Record<keyof PublishedRows, unknown[]>;
  for (const rows of records) {
    for (const kind of Object.keys(rows) as (keyof PublishedRows)[]) for (const row of rows[kind]) all[kind].push(row);
  }
  return all as PublishedRows;
}
