import { createHash } from "node:crypto";
import type { Db } from "@/db/ledger/open";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { findFileFaults, isMalformed } from "@/db/verify/file-structure";
import { findDanglingReferences } from "@/db/verify/foreign-keys";
import { findSchemaFaults } from "@/db/verify/schema";

/** What an upgrade may not change, and what was wrong before it. It can be read from a ledger of any schema. */
export type Examined = {
  /** Number of the newest change, and the hash of the history up to it. */
  change: number;
  history: string;
  faults: ReadonlySet<string>;
  /** Rows of each table. */
  rows: ReadonlyMap<string, number>;
};

/** Throws `LedgerUnusable` (`damaged`) if pages of the file are malformed. */
export function requireWellFormed(db: Db): void {
  for (const finding of findFileFaults(db)) {
    if (typeof finding === "string" && isMalformed(finding)) throw new LedgerUnusable("damaged", db.$client.name);
  }
}

/** Examines a ledger of any schema. */
export function examineLedger(db: Db): Examined {
  const faults = faultsOf(db);
  const change = db.$client.prepare<[], number>("SELECT coalesce(max(id), 0) FROM changes").pluck().get() ?? 0;
  return { change, history: hashHistory(db, change), faults: new Set(faults), rows: countRows(db) };
}

/** Returns what is wrong with an upgraded ledger and was not wrong with it before. */
export function newFaults(db: Db, before: Examined): string[] {
  const faults = faultsOf(db).filter((fault) => !before.faults.has(fault));
  for (const finding of findSchemaFaults(db)) {
    // A table of the operator's own was there before.
    if (typeof finding === "string" && !finding.endsWith("is not one of Vigilia's")) faults.push(finding);
  }
  if (hashHistory(db, before.change) !== before.history) faults.push("the history was altered");
  return faults;
}

/** Faults that do not depend on the schema. */
function faultsOf(db: Db): string[] {
  const findings = [...findFileFaults(db), ...findDanglingReferences(db)];
  return findings.filter((finding) => typeof finding === "string");
}

/** Hashes the history up to a change: the hash of each change, and the commitment to each part of a revision. */
function hashHistory(db: Db, change: number): string {
  const hash = createHash("sha256");
  const queries = [
    "SELECT id || ' ' || hash FROM changes WHERE id <= ? ORDER BY id",
    `SELECT p.revision || ' ' || p.part || ' ' || p.shape || ' ' || p.commitment || ' ' || (p.data IS NULL)
       FROM revision_parts p JOIN revisions r ON r.id = p.revision WHERE r.change <= ? ORDER BY p.revision, p.part`,
  ];
  for (const query of queries) {
    for (const row of db.$client.prepare<[number], string>(query).pluck().iterate(change)) hash.update(`${row}\n`);
  }
  return hash.digest("hex");
}

function countRows(db: Db): Map<string, number> {
  const tables = db.$client
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
  const count = (table: string) => db.$client.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  return new Map(tables.map((table) => [table, count(table)]));
}

/** Returns the tables whose number of rows differs, in words: `people_names: – → 120`. */
export function differingTables(db: Db, before: Examined): string[] {
  const after = countRows(db);
  const names = [...new Set([...before.rows.keys(), ...after.keys()])].toSorted();
  return names
    .filter((name) => before.rows.get(name) !== after.get(name))
    .map((name) => `${name}: ${before.rows.get(name) ?? "–"} → ${after.get(name) ?? "–"}`);
}
