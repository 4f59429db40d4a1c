import { inList } from "@/db/ledger/in-list";
import type { Tx } from "@/db/ledger/open";
import { type HeadKind, headKind, type Move } from "@/domain/changelog/head-kind";
import { headed } from "./apply";

const events = ["releases", "detentions", "counts"] as const;

/** Returns the kind of the head that a change makes. Call this before the change's rows are applied. */
export function kindOfHead(tx: Tx, change: Omit<Move, "steps" | "returns">, steps: Move["steps"]): HeadKind {
  const { action, publicReason } = change;
  return headKind({ action, publicReason, steps, returns: events.some((kind) => returns(tx, kind, steps)) });
}

/** True if the change publishes a record again that was public earlier and is not public now. */
function returns<K extends (typeof events)[number]>(tx: Tx, kind: K, steps: Move["steps"]): boolean {
  const { table, column, key } = headed[kind];
  const known = new Set(steps.flatMap(({ before }) => before[kind].map((row) => key(row as never))));
  const fresh = steps
    .flatMap(({ after }) => after[kind].map((row) => key(row as never)))
    .filter((each) => !known.has(each));
  if (fresh.length === 0) return false;
  return tx.select({ key: column }).from(table).where(inList(column, fresh)).limit(1).get() !== undefined;
}
