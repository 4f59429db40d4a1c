import type { RecordDocument } from "@/domain/records/document";
import { project } from "./project";
import { noRows, type PublishedRows } from "./rows";

/** What the public sees of several records together: a row may move from one to another and be the same to the reader. */
export function shownTogether(documents: readonly RecordDocument[], home: string): PublishedRows {
  const all = noRows() as Record<keyof PublishedRows, unknown[]>;
  for (const document of documents) {
    const rows = project(document, home);
    for (const kind of Object.keys(rows) as (keyof PublishedRows)[]) all[kind].push(...rows[kind]);
  }
  return all as PublishedRows;
}
