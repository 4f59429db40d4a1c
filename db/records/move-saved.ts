import { eq } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { batches } from "@/db/schema/batches";
import { savedFilters } from "@/db/schema/saved-filters";

/** A value that another one replaces, wherever a parameter or field of this name has it. */
type Replaced = { name: string; from: string; to: string };

/**
 * Replaces a place or publisher in what is outside of the history: a parameter of saved filters, and a shared field of
 * batches.
 */
export function moveSaved(tx: Tx, parameter: Replaced, field: Replaced): void {
  for (const { id, query } of tx.select({ id: savedFilters.id, query: savedFilters.query }).from(savedFilters).all()) {
    const parameters = new URLSearchParams(query);
    if (parameters.get(parameter.name) !== parameter.from) continue;
    parameters.set(parameter.name, parameter.to);
    tx.update(savedFilters).set({ query: parameters.toString() }).where(eq(savedFilters.id, id)).run();
  }
  for (const { id, header } of tx.select({ id: batches.id, header: batches.header }).from(batches).all()) {
    const fields: Record<string, unknown> = JSON.parse(header);
    if (fields[field.name] !== field.from) continue;
    tx.update(batches)
      .set({ header: JSON.stringify({ ...fields, [field.name]: field.to }) })
      .where(eq(batches.id, id))
      .run();
  }
}
