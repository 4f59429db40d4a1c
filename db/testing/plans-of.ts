import { vi } from "vitest";

type Prepared = { all: (...values: number[]) => unknown[] };
type Connection = { $client: { prepare: (query: string) => Prepared } };

/** Returns SQLite's plan steps for every query of a read. */
export function plansOf(db: Connection, read: () => unknown): string[] {
  return queriesOf(db, read).flat();
}

/** Returns the plan steps grouped by query. */
export function queriesOf(db: Connection, read: () => unknown): string[][] {
  const prepare = vi.spyOn(db.$client, "prepare");
  read();
  const queries = prepare.mock.calls.map(([query]) => query);
  prepare.mockRestore();
  return queries.map((query) => {
    const values = Array.from(query.match(/\?/g) ?? [], () => 1);
    const steps = db.$client.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...values) as { detail: string }[];
    return steps.map((step) => step.detail);
  });
}
