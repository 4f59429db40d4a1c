import type { Release } from "@/domain/records/release";
import type { Tx } from "../open";
import { releases } from "../schema/releases";
import { storeCitations } from "./store-citations";

/** Writes the release of a detention or of a group, with its citations. */
export function storeRelease(tx: Tx, owner: { detention: number } | { group: number }, release: Release) {
  const { citations, fromGroup, ...row } = release;
  tx.insert(releases)
    .values({ ...row, ...owner, fromGroup: fromGroup === null ? null : Number(fromGroup) })
    .run();
  storeCitations(tx, { release: release.id }, citations);
}
