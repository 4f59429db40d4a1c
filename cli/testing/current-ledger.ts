import type { Db } from "@/db/ledger/open";
import { projectionShape } from "@/db/ledger-file/versions";
import { openTestLedger } from "@/db/testing/open-test-ledger";

/** Creates a ledger that commands accept as current, lets `fill` write to it, and closes it. Returns its path. */
export async function currentLedger(fill: (db: Db) => unknown = () => undefined): Promise<string> {
  const db = await openTestLedger();
  db.$client.pragma(`user_version = ${projectionShape}`);
  await fill(db);
  db.$client.close();
  return db.$client.name;
}
