import type { Db } from "@/db/ledger/open";
import { projectionShape } from "@/db/ledger-file/versions";
import { openTestLedger } from "@/db/testing/open-test-ledger";

/** Path of a ledger that commands take for one of this version. `fill` writes to it; then it is closed. */
export async function currentLedger(fill: (db: Db) => unknown = () => undefined): Promise<string> {
  const db = await openTestLedger();
  db.$client.pragma(`user_version = ${projectionShape}`);
  await fill(db);
  db.$client.close();
  return db.$client.name;
}
