import { type Db, openReadOnly } from "@/db/ledger/open";
import { type Check, fullChecks } from "@/db/verify/checks";
import { runChecks } from "@/db/verify/run-checks";

/** Returns what the checks find in a ledger, on a connection of their own. */
export async function findingsOf(db: Db, checks: readonly Check[] = fullChecks): Promise<string[]> {
  const reading = openReadOnly(db.$client.name);
  reading.$client.exec("BEGIN");
  const found: string[] = [];
  for await (const state of runChecks(reading, checks)) if (state.isOver) found.push(...state.wrong);
  reading.$client.close();
  return found;
}
