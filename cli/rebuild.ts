import { rebuildProjection } from "@/db/projection/rebuild";
import { withLedger } from "./with-ledger";

/** `rebuild`: rebuilds the projection from the history. The result equals the stored one. */
export function rebuild(): Promise<void> {
  return withLedger(async (db) => {
    await rebuildProjection(db);
    console.log("Proyección rehecha / Projection rebuilt.");
  });
}
