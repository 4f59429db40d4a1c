import { setTimeout as pause } from "node:timers/promises";
import { withLedger } from "@/cli/with-ledger";
import { inTransaction } from "@/db/ledger/transaction";
import { savedFilters } from "@/db/schema/saved-filters";

const perSecond = 100;

/**
 * Writes 100 rows a second, each in a transaction of its own that is on disk when it returns, and prints the number of each.
 * A write that comes late is made up for. It never ends by itself. For specs, as another process.
 */
await withLedger(async (db) => {
  const begin = performance.now();
  const row = { owner: "user:1", list: "people", query: "", shared: false } as const;
  for (let number = 1; ; number += 1) {
    const due = begin + (number * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    await inTransaction<void>(db, (tx) => {
      tx.insert(savedFilters)
        .values({ ...row, name: String(number) })
        .run();
    });
    process.stdout.write(`${number}\n`);
  }
});
