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

/**
 * Did something alter after a change on which a plan stands: its people, people whom its rows may mean, groups, places,
 * publishers or settings, or a source that it adds?
 */
export function movedSince(tx: Tx, seen: number, plan: ImportPlan): boolean {
  if (newestChange(tx) === seen) return false;
  const touched = tx
    .select({ type: revisions.recordType, id: revisions.recordId })
    .from(revisions)
    .where(gt(revisions.change, seen))
    .all();
  if (touched.some(({ type }) => general.has(type))) return true;
  const ids = new Set(plan.steps.filter(({ current }) => current).map(({ document }) => document.id));
  const persons = touched.filter(({ type }) => type === "person").map(({ id }) => id);
  return persons.some((id) => ids.has(id) || isNamed(tx, id, plan)) || hasSource(tx, plan);
}

const general = new Set(["group", "facility", "publisher", "setting"]);

function isNamed(tx: Tx, id: string, { keys }: ImportPlan): boolean {
  const { givenNames, surnames, documentKey: document, birthDate } = people;
  const row = tx
    .select({ givenNames, surnames, document, birthDate })
    .from(people)
    .where(eq(people.id, Number(id)))
    .get();
  if (!row) return false;
  return keysOf(row).some((key) => keys.has(key));
}

function hasSource(tx: Tx, { desk }: ImportPlan): boolean {
  const urls = desk.added.flatMap((source) => (source.type === "source" ? [source.facts.url] : []));
  return urls.some((url) => tx.select().from(sources).where(eq(sources.url, url)).get() !== undefined);
}
