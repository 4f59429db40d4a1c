import { eq, gt, max } from "drizzle-orm";
import type { Tx } from "../open";
import { changes } from "../schema/changes";
import { people } from "../schema/people";
import { revisions } from "../schema/revisions";
import { sources } from "../schema/sources";
import { type ImportPlan, keysOf } from "./plan-import";

/** The number of the newest change, 0 before the first. */
export function newestChange(tx: Tx): number {
  return (
    tx
      .select({ id: max(changes.id) })
      .from(changes)
      .get()?.id ?? 0
  );
}

/** On what a plan stands: the newest change it saw, its people, what its rows are told apart by, and its new sources. */
export type Basis = { seen: number; people: Set<string>; keys: Set<string>; urls: string[] };

export function basisOf(tx: Tx, { desk, steps, keys }: ImportPlan): Basis {
  return {
    seen: newestChange(tx),
    people: new Set(steps.flatMap(({ current }) => (current ? [current.document.id] : []))),
    keys,
    urls: desk.added.flatMap((source) => (source.type === "source" ? [source.facts.url] : [])),
  };
}

/**
 * Did something alter after a plan was made on which it stands: its people, people whom its rows may mean, groups,
 * places, publishers or settings, or a source that it adds?
 */
export function movedSince(tx: Tx, { seen, people: planned, keys, urls }: Basis): boolean {
  if (newestChange(tx) === seen) return false;
  const touched = tx
    .select({ type: revisions.recordType, id: revisions.recordId })
    .from(revisions)
    .where(gt(revisions.change, seen))
    .all();
  if (touched.some(({ type }) => general.has(type))) return true;
  const persons = touched.filter(({ type }) => type === "person").map(({ id }) => id);
  if (persons.some((id) => planned.has(id) || isNamed(tx, id, keys))) return true;
  return urls.some((url) => tx.select().from(sources).where(eq(sources.url, url)).get() !== undefined);
}

const general = new Set(["group", "facility", "publisher", "setting"]);

function isNamed(tx: Tx, id: string, keys: ReadonlySet<string>): boolean {
  const { givenNames, surnames, documentKey: document, birthDate } = people;
  const row = tx
    .select({ givenNames, surnames, document, birthDate })
    .from(people)
    .where(eq(people.id, Number(id)))
    .get();
  return row !== undefined && keysOf(row).some((key) => keys.has(key));
}
