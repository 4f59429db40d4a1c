import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import Database from "better-sqlite3";

/**
 * Upgrades a ledger like a start, but kills itself before its nth step: a call that changes files, or every hundredth
 * statement of SQL. Ends normally if there are fewer steps. For `upgrade-ledger.spec.ts`, as another process.
 */
const [path = "", last = ""] = process.argv.slice(2);
let step = 0;
function count() {
  step += 1;
  if (step === Number(last)) process.kill(process.pid, "SIGKILL");
}

for (const name of ["mkdtempSync", "linkSync", "renameSync", "rmSync"] as const) {
  const original = fs[name] as (...given: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      count();
      return original(...given);
    },
  });
}
syncBuiltinESMExports();

let statements = 0;
const { prepare } = Database.prototype;
Database.prototype.prepare = function (this: Database.Database, source: string) {
  statements += 1;
  if (statements % 100 === 0) count();
  return prepare.call(this, source);
} as typeof prepare;

const { upgradeLedger } = await import("@/db/upkeep/upgrade-ledger");
const steps = { onBegin: () => undefined, finish: () => Promise.resolve() };
await upgradeLedger(path, new Date("2026-12-01T12:00:00Z"), steps);
process.stdout.write(String(step));
