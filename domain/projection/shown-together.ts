import type { RecordDocument } from "@/domain/records/document";
import { project } from "./project";
import { noRows, type PublishedRows } from "./rows";

/** What the public sees of several records together: a row may move from one to another and be the same to the reader. */
export function shownTogether(documents: readonly RecordDocument[], home: string): PublishedRows {
  return rowsTogether(documents.map((document) => project(document, home)));
}

/** The rows of several records in one. */
export function rowsTogether(records: readonly PublishedRows[]): PublishedRows {
  const all = noRows() as Record<keyof PublishedRows, unknown[]>;
  for (const rows of records) {
    for (const kind of Object.keys(rows) as (keyof PublishedRows)[]) for (const row of rows[kind]) all[kind].push(row);
  }
  return all as PublishedRows;
}
