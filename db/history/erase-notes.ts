import { eq } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { changeNotes, changes } from "@/db/schema/changes";
import { publishedHeads } from "@/db/schema/published-heads";

/**
 * Erases the internal reason and the public note of changes, also from the public log. Data and salt become NULL; the
 * commitment stays, so the chain still verifies.
 */
export function eraseNotes(tx: Tx, of: readonly number[]): void {
  for (const change of of) {
    tx.update(changeNotes).set({ salt: null, data: null }).where(eq(changeNotes.change, change)).run();
    const hash = tx.select({ hash: changes.hash }).from(changes).where(eq(changes.id, change)).get()?.hash ?? "";
    tx.update(publishedHeads).set({ noteEs: "", noteEn: "" }).where(eq(publishedHeads.hash, hash)).run();
  }
}
