import { and, isNull } from "drizzle-orm";
import { inList } from "@/db/ledger/in-list";
import type { Tx } from "@/db/ledger/open";
import { publishedSources } from "@/db/schema/published-labels";
import { noRows, type PublishedRows } from "@/domain/projection/rows";
import type { Projected } from "./apply";

type ProjectedStep<Step> = { steps: Step[]; cited: (Projected & { source: string })[] };

/**
 * Returns the steps of a change without sources that no published record cites, because an address or a title may hold
 * a name. A source becomes public with the first published record that cites it, and stays public. `cited` holds older
 * sources that become public now. `rowsOf` returns the rows of a current source. Call this before the change's rows are
 * applied.
 */
export function withPublicSources<Step extends Projected>(
  tx: Tx,
  steps: readonly Step[],
  rowsOf: (source: string) => PublishedRows,
): ProjectedStep<Step> {
  const citing = new Set(steps.flatMap(({ after }) => sourcesOf(after)));
  const own = new Set(steps.flatMap(({ before, after }) => [...before.sources, ...after.sources].map(({ id }) => id)));
  const shown = shownAmong(tx, [...new Set([...citing, ...own])]);
  const shall = new Set([...shown, ...citing]);
  const older = [...citing].filter((id) => !shown.has(id) && !own.has(id));
  return {
    steps: steps.map((step) => ({ ...step, before: only(step.before, shown), after: only(step.after, shall) })),
    cited: older.map((source) => ({ source, before: noRows(), after: rowsOf(source) })),
  };
}

function sourcesOf({ releases, detentions, counts }: PublishedRows): string[] {
  const lists = [...releases, ...detentions].flatMap(({ sources }) => sources);
  return [...lists, ...counts.flatMap(({ source }) => source ?? [])];
}

function only(rows: PublishedRows, ids: ReadonlySet<string>): PublishedRows {
  const isWhole = rows.sources.every(({ id }) => ids.has(id));
  return isWhole ? rows : { ...rows, sources: rows.sources.filter(({ id }) => ids.has(id)) };
}

function shownAmong(tx: Tx, ids: readonly string[]): Set<string> {
  if (ids.length === 0) return new Set();
  const rows = tx
    .select({ id: publishedSources.id })
    .from(publishedSources)
    .where(and(inList(publishedSources.id, ids), isNull(publishedSources.toHead)))
    .all();
  return new Set(rows.map(({ id }) => id));
}
