import { keysOfPerson, touchedSince } from "@/db/changes/has-conflict";
import { keysOf } from "@/db/changes/named";
import type { Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import type { PersonInput } from "@/domain/inputs/person-details";
import type { ListedLine } from "./listed-line";

/** Returns the ids of people added or changed after a change; empty if that change is unknown. */
export function peopleChangedSince(db: Db | Tx, seen: number | null): Set<string> {
  const touched = seen === null ? [] : touchedSince(db, seen);
  return new Set(touched.filter(({ type }) => type === "person").map(({ id }) => id));
}

/**
 * Detects two editors who log the same list: one answers that a person is new, and the other has added the person since
 * the list was read. Returns `list_met` at each such line, so that a person is entered twice only if an editor confirms
 * it with both in sight.
 */
export function addedSince(tx: Tx, seen: number | null, lines: readonly ListedLine[]): Problem[] {
  const keys = new Set([...peopleChangedSince(tx, seen)].flatMap((id) => keysOfPerson(tx, id)));
  if (keys.size === 0) return [];
  return lines.flatMap((line): Problem[] => {
    const who = newcomerOf(line);
    const isMet = who && keysOf(who).some((each) => keys.has(each));
    return isMet ? [{ code: "list_met", field: `rows.${line.key}.as` }] : [];
  });
}

/** Returns the new person of a line; undefined if the line is about a known person. */
export function newcomerOf(line: ListedLine): PersonInput | undefined {
  const who = "release" in line ? line.release : line.person;
  return who.subject === "new_person" ? who : undefined;
}
