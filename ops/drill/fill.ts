import { openSession } from "@/db/accounts/open-session";
import { saveFilter } from "@/db/accounts/saved-filters";
import type { Db } from "@/db/ledger/open";
import { fillVariedLedger } from "@/db/testing/fill-varied-ledger";
import { withEvidence } from "@/db/testing/with-evidence";

/** Writes invented records of many kinds, files of sources, and what belongs to accounts. */
export async function fill(db: Db): Promise<void> {
  // The commands before this dated changes with the present time, and times never decrease.
  const now = new Date();
  await fillVariedLedger(db, now);
  for (const colour of ["#804020", "#208040"]) await withEvidence(db, colour, now);
  const filter = { list: "people", name: "Detenidas", query: "situation=detained", shared: true } as const;
  await saveFilter(db, "user:1", filter);
  await openSession(db, 1, now);
}
