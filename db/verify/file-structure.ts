import type { Db } from "@/db/ledger/open";
import type { Finding } from "./finding";

const mostFaults = 100;

/** Pages, indexes, constraints and full-text indexes of the file, as SQLite sees them. */
export function* findFileFaults(db: Db): Generator<Finding, void> {
  yield* faultsOf(db, `integrity_check(${mostFaults})`);
}

/** How long a quick check of the file may take before it begins no further table, in ms. */
const quickBudget = 600;

/**
 * Like `findFileFaults`, without comparing each index with its table, and only as many tables as fit into
 * `quickBudget`. It begins at a random table, so that the starts of a large ledger check all of them in turn.
 */
export function* findFileFaultsQuickly(db: Db): Generator<Finding, void> {
  const end = performance.now() + quickBudget;
  const tables = db.$client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const first = Math.floor(Math.random() * tables.length);
  for (const table of [...tables.slice(first), ...tables.slice(0, first)]) {
    if (performance.now() > end) return;
    yield* faultsOf(db, `quick_check("${table}")`);
  }
}

/** Row by row, because SQLite may end with an error after the rows that name the damage. */
function* faultsOf(db: Db, pragma: string): Generator<Finding, void> {
  for (const text of db.$client.prepare<[], string>(`PRAGMA ${pragma}`).pluck().iterate()) {
    if (text !== "ok") yield sentenceOf(db, text);
  }
}

/** Begins the sentences about pages that SQLite cannot follow; the others are about rows and indexes. */
const malformed = "the file is malformed";

/** True for a sentence about pages that SQLite cannot follow. Each write to such a file can destroy more. */
export function isMalformed(sentence: string): boolean {
  return sentence.startsWith(malformed);
}

/** SQLite marks malformed pages, and names their table or index by the number of its first page. Adds the name. */
function sentenceOf(db: Db, text: string): string {
  const [, page] = /^\*\*\* in database \w+ \*\*\*\s+(.*)/s.exec(text) ?? [];
  if (page === undefined) return `the file: ${text}`;
  const tree = /Tree (\d+)/.exec(page)?.[1];
  const find = db.$client.prepare<[number], string>("SELECT name FROM sqlite_schema WHERE rootpage = ?").pluck();
  const name = tree && find.get(Number(tree));
  return `${malformed}${name ? `, in ${name}` : ""}: ${page.replaceAll("\n", "; ")}`;
}
