import type { Citation } from "@/domain/records/citation";
import type { Tx } from "../open";
import { insertRow } from "../prepared";
import { citations } from "../schema/citations";

type Owner = { detention: number } | { release: number } | { count: string } | { group: number };

/** Writes the citations of a record that has none yet. */
export function storeCitations(tx: Tx, owner: Owner, list: readonly Citation[]) {
  list.forEach(({ source, tier }, position) => {
    insertRow(tx, citations, { ...owner, position, source: Number(source), tier });
  });
}
