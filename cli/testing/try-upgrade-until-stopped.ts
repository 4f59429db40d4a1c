import { setTimeout as pause } from "node:timers/promises";
import { endOnSignals } from "@/cli/end-on-signals";
import { closeAtExit } from "@/db/ledger-file/close-connections";
import { tryUpgrade } from "@/db/upkeep/try-upgrade";

/** Tries an upgrade as `migrate --dry-run` does, and waits before it deletes the copy. For specs, as another process. */
endOnSignals();
closeAtExit();
await tryUpgrade(
  process.argv[2] ?? "",
  new Date(),
  () => Promise.resolve(),
  async () => {
    process.stdout.write("upgraded");
    await pause(2 ** 30);
  },
);
