import type { Db } from "@/db/ledger/open";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { quickChecks } from "@/db/verify/checks";
import { isMalformed } from "@/db/verify/file-structure";
import { runChecks } from "@/db/verify/run-checks";

/** How many sentences of each check are printed. */
const mostPrinted = 5;

/**
 * Runs the quick checks and prints what is wrong. A start goes on with a wrong row, because the public would otherwise
 * lose every page for the sake of one, and hiding a person must stay possible. It throws `LedgerUnusable` (`damaged`) if
 * pages of the file are malformed, because each write could then destroy more.
 */
export async function warnOfDamage(db: Db): Promise<void> {
  const wrong: string[] = [];
  for await (const state of runChecks(db, quickChecks)) {
    if (state.isOver) wrong.push(...state.wrong.slice(0, mostPrinted));
  }
  if (wrong.length === 0) return;
  console.error("\nAviso: la base de datos tiene datos dañados. / Warning: the database has damaged data.");
  for (const sentence of wrong) console.error(`  ${sentence}`);
  if (wrong.some(isMalformed)) throw new LedgerUnusable("damaged", db.$client.name);
  console.error("El inicio continúa. Revise todo con npm run cli -- verify, y restaure una copia si hace falta.");
  console.error("The start goes on. Check everything with npm run cli -- verify, and restore a backup if needed.\n");
}
