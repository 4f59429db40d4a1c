import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Replaces a ledger like a restore, but kills itself before its nth step on disk. Ends normally if there are fewer
 * steps. For `replace-ledger.spec.ts`, as another process.
 */
const [path = "", staging = "", last = ""] = process.argv.slice(2);
let step = 0;
for (const name of ["renameSync", "rmSync", "mkdirSync", "writeFileSync"] as const) {
  const original = fs[name] as (...given: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      step += 1;
      if (step === Number(last)) process.kill(process.pid, "SIGKILL");
      return original(...given);
    },
  });
}
syncBuiltinESMExports();
const { replaceLedger } = await import("@/db/backup/replace-ledger");
replaceLedger(path, staging, new Date("2026-05-01T12:00:00Z"));
