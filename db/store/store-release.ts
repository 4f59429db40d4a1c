import type { Release } from "@/domain/records/release";
import type { Tx } from "../open";
import { insertRow } from "../prepared";
import { releases } from "../schema/releases";
import { storeCitations } from "./store-citations";

type Owner = { detention: number } | { group: number };

/** Writes a release of a detention or of a group, with its citations. `facility`: where they were held last. */
export function storeRelease(tx: Tx, owner: Owner, release: Release, facility: string | null) {
  const { citations, fromGroup, ...row } = release;
  insertRow(tx, releases, { ...row, ...owner, facility, fromGroup: fromGroup === null ? null : Number(fromGroup) });
  storeCitations(tx, { release: release.id }, citations);
}
