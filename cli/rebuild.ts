import { rebuildProjection } from "@/db/projection/rebuild";
import { withLedger } from "./with-ledger";

/** Makes what the public sees anew from the history. It comes out as it was. */
export function rebuild(): Promise<void> {
  return withLedger(async (db) => {
    await rebuildProjection(db);
    console.log("Proyección rehecha / Projection rebuilt.");
  });
}
