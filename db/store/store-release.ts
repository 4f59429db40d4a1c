import type { Release } from "@/domain/records/release";
import type { Tx } from "../open";
import { insertRow } from "../prepared";
import { releases } from "../schema/releases";
import { storeCitations } from "./store-citations";

/** Writes the release of a detention or of a group, with its citations. */
export function storeRelease(tx: Tx, owner: { detention: number } | { group: number }, release: Release) {
  const { citations, fromGroup, ...row } = release;
  insertRow(tx, releases, { ...row, ...owner, fromGroup: fromGroup === null ? null : Number(fromGroup) });
  storeCitations(tx, { release: release.id }, citations);
}
