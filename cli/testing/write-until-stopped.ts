import { setTimeout as pause } from "node:timers/promises";
import { withLedger } from "@/cli/with-ledger";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { written } from "@/db/testing/written";

/**
 * A command that writes a release and prints the number of the change. With `again` it repeats this; otherwise it
 * waits. If the ledger refuses a write, it prints why and waits. It never ends by itself. For specs, as another process.
 */
await withLedger(async (db) => {
  for (;;) {
    try {
      const { change } = written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), new Date()));
      process.stdout.write(`${change}\n`);
    } catch (error) {
      if (!(error instanceof LedgerUnusable)) throw error;
      process.stdout.write(`refused: ${error.why}\n`);
      await pause(2 ** 30);
    }
    await pause(process.argv[2] === "again" ? 0 : 2 ** 30);
  }
});
