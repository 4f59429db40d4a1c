import { eq, gt, max } from "drizzle-orm";
import type { Decision } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { people } from "@/db/schema/people";
import { revisions } from "@/db/schema/revisions";
import { sources } from "@/db/schema/sources";
import { keysOf } from "./named";
import type { WriteContext } from "./write-context";

/** Returns the number of the newest change, or 0 before the first. */
export function newestChange(tx: Pick<Tx, "select">): number {
  return (
    tx
      .select({ id: max(changes.id) })
      .from(changes)
      .get()?.id ?? 0
  );
}

/** The state of the ledger that a plan depends on. */
export type Preconditions = {
  /** The newest change that the plan read. */
  seen: number;
  /** The records that the plan changes, as type and id. */
  records: Set<string>;
  /** The keys by which the plan matched people, including keys without a match. */
  keys: Set<string>;
  /** The normalized addresses of the sources that the plan adds. */
  addresses: Set<string>;
  /** Checks any other precondition; false means a conflict. */
  holds?: ((tx: Tx) => boolean) | undefined;
};

export function preconditionsOf(
  tx: Tx,
  context: WriteContext,
  decision: Decision,
  keys: Set<string> = new Set(),
): Preconditions {
  const altered = decision.ok ? decision.drafts.filter(({ base }) => base > 0) : [];
  return {
    seen: newestChange(tx),
    records: new Set(altered.map(({ document: { type, id } }) => `${type} ${id}`)),
    keys,
    addresses: new Set(context.added.keys()),
  };
}

/**
 * True if something that a plan depends on changed since: its records, people who may match, groups, facilities,
 * publishers, settings, or a source that it adds.
 */
export function hasConflict(tx: Tx, { seen, records, keys, addresses, holds }: Preconditions): boolean {
  if (holds?.(tx) === false) return true;
  if (newestChange(tx) === seen) return false;
  const touched = touchedSince(tx, seen);
  return touched.some(({ type, id }) => {
    if (general.has(type) || records.has(`${type} ${id}`)) return true;
    if (type === "person") return keysOfPerson(tx, id).some((key) => keys.has(key));
    return type === "source" && addresses.has(addressOf(tx, id));
  });
}

function addressOf(tx: Tx, source: string): string {
  const { addressKey: key } = sources;
  const row = tx
    .select({ key })
    .from(sources)
    .where(eq(sources.id, Number(source)))
    .get();
  return row?.key ?? "";
}

const general = new Set(["group", "facility", "publisher", "setting"]);

/** Returns the records changed after a change. */
export function touchedSince(tx: Pick<Tx, "select">, seen: number): { type: string; id: string }[] {
  return tx
    .select({ type: revisions.recordType, id: revisions.recordId })
    .from(revisions)
    .where(gt(revisions.change, seen))
    .all();
}

/** Returns the matching keys of a person; empty if there is no such person. */
export function keysOfPerson(tx: Pick<Tx, "select">, id: string): string[] {
  const { givenNames, surnames, documentKey: document } = people;
  const row = tx
    .select({ givenNames, surnames, document })
    .from(people)
    .where(eq(people.id, Number(id)))
    .get();
  return row ? keysOf(row) : [];
}
