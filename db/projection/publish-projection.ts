import type { Tx } from "@/db/ledger/open";
import { applyProjection, type Projected } from "./apply";
import { indexNames } from "./index-names";

/** Writes the public rows of a change at its head, and updates the index of public names. */
export function publishProjection(tx: Tx, steps: readonly Projected[], head: number): void {
  applyProjection(tx, steps, head);
  indexNames(tx, steps);
}
