import type { Tx } from "../open";
import { publishers } from "../schema/publishers";

/** Publishers with all names that a file may call them by. */
export function listPublisherNames(tx: Tx): { id: string; names: string[] }[] {
  const { id, shortEs, shortEn } = publishers;
  return tx
    .select({ id, shortEs, shortEn })
    .from(publishers)
    .all()
    .map((row) => ({ id: row.id, names: [row.shortEs, row.shortEn] }));
}
