import { keysOfPerson, touchedSince } from "@/db/changes/has-conflict";
import { keysOf } from "@/db/changes/named";
import type { Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import type { ListedRelease } from "./listed-release";

/** People whom somebody added or altered after a change; nobody where it is not known what was seen. */
export function peopleSince(db: Db | Tx, seen: number | null): Set<string> {
  const touched = seen === null ? [] : touchedSince(db, seen);
  return new Set(touched.filter(({ type }) => type === "person").map(({ id }) => id));
}

/**
 * Two editors with one list: whom this one answered to be new, the other has added since the list was read. `list_met`
 * at each such line, so that nobody is in the ledger twice unless an editor says so with both in sight.
 */
export function metSince(tx: Tx, seen: number | null, kept: readonly ListedRelease[]): Problem[] {
  const keys = new Set([...peopleSince(tx, seen)].flatMap((id) => keysOfPerson(tx, id)));
  if (keys.size === 0) return [];
  return kept.flatMap(({ key, release }): Problem[] => {
    const isMet = release.subject === "new_person" && keysOf(release).some((each) => keys.has(each));
    return isMet ? [{ code: "list_met", field: `rows.${key}.as` }] : [];
  });
}
