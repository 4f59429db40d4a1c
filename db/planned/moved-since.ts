import { eq, gt, max } from "drizzle-orm";
import type { Tx } from "../open";
import type { Step } from "../records/decide-on";
import type { Desk } from "../records/desk";
import { changes } from "../schema/changes";
import { people } from "../schema/people";
import { revisions } from "../schema/revisions";
import { sources } from "../schema/sources";
import { keysOf } from "./named";

/** The number of the newest change, 0 before the first. */
export function newestChange(tx: Pick<Tx, "select">): number {
  return (
    tx
      .select({ id: max(changes.id) })
      .from(changes)
      .get()?.id ?? 0
  );
}

/** On what a plan stands: the newest change it saw, its people, the keys by which it looked for others, those of its new sources. */
export type Basis = { seen: number; people: Set<string>; keys: Set<string>; addresses: Set<string> };

type Planned = { desk: Desk; steps: readonly Step[]; keys: Set<string> };

export function basisOf(tx: Tx, { desk, steps, keys }: Planned): Basis {
  return {
    seen: newestChange(tx),
    people: new Set(steps.flatMap(({ current }) => (current ? [current.document.id] : []))),
    keys,
    addresses: new Set(desk.added.keys()),
  };
}

/**
 * Did something alter after a plan was made on which it stands: its people, people whom it may mean, groups, places,
 * publishers or settings, or a source that it adds?
 */
export function movedSince(tx: Tx, { seen, people: planned, keys, addresses }: Basis): boolean {
  if (newestChange(tx) === seen) return false;
  const touched = touchedSince(tx, seen);
  if (touched.some(({ type }) => general.has(type))) return true;
  const persons = touched.filter(({ type }) => type === "person").map(({ id }) => id);
  if (persons.some((id) => planned.has(id) || keysOfPerson(tx, id).some((key) => keys.has(key)))) return true;
  return touched.some(({ type, id }) => type === "source" && addresses.has(addressOf(tx, id)));
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

/** Records that were altered after a change. */
export function touchedSince(tx: Pick<Tx, "select">, seen: number): { type: string; id: string }[] {
  return tx
    .select({ type: revisions.recordType, id: revisions.recordId })
    .from(revisions)
    .where(gt(revisions.change, seen))
    .all();
}

/** What somebody of the ledger is looked for by; nothing for a number that is nobody's. */
export function keysOfPerson(tx: Pick<Tx, "select">, id: string): string[] {
  const { givenNames, surnames, documentKey: document } = people;
  const row = tx
    .select({ givenNames, surnames, document })
    .from(people)
    .where(eq(people.id, Number(id)))
    .get();
  return row ? keysOf(row) : [];
}
