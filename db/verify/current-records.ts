import type { Db } from "@/db/ledger/open";
import { rowFaults, strayRows } from "./current-rows";
import type { Finding } from "./finding";
import { markFaults, strayMarks } from "./marks";
import { countRecords, newestRecords } from "./newest-records";
import { strayWords, wordFaults } from "./search-words";

/** The rows, search words and marks of every record, compared with its newest document; and those without a record. */
export function* findCurrentFaults(db: Db): Generator<Finding, void> {
  const total = countRecords(db);
  let done = 0;
  for (const page of newestRecords(db)) {
    for (const record of page) {
      if ("document" in record) {
        const { document, version } = record;
        const faults = [...rowFaults(db, record), ...wordFaults(db, document), ...markFaults(db, record)];
        for (const fault of faults) yield `${document.type} ${document.id}, version ${version}: ${fault}`;
      } else {
        yield `${record.type} ${record.id}, version ${record.version}: its document cannot be read`;
      }
    }
    done += page.length;
    yield { done, total: Math.max(done, total) };
  }
  yield* strayRows(db);
  yield* strayWords(db);
  yield* strayMarks(db);
}
