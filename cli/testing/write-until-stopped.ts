import { setTimeout as pause } from "node:timers/promises";
import { withLedger } from "@/cli/with-ledger";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease } from "@/db/testing/forms";
import { written } from "@/db/testing/written";

/**
 * A command that writes a release and prints the number of the change. With `again` it repeats this; otherwise it
 * waits. It never ends by itself. For specs, as another process.
 */
await withLedger(async (db) => {
  for (;;) {
    const { change } = written(await recordRelease(db, { id: "user:1" }, newPersonRelease(), new Date()));
    process.stdout.write(`${change}\n`);
    await pause(process.argv[2] === "again" ? 0 : 2 ** 30);
  }
});
