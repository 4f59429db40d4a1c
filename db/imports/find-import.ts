import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { imports } from "@/db/schema/imports";
import type { Mapping } from "@/domain/imports/import-fields";
import type { Reading } from "@/domain/imports/reading";
import type { Choice } from "@/domain/imports/resolved-person";
import type { RowCounts } from "@/domain/imports/row-outcome";

export type FileProblem = { code: string; values: Record<string, string | number> };

export type Import = {
  id: number;
  owner: string;
  hash: string;
  problem: FileProblem | null;
  reading: Reading;
  mapping: Mapping | null;
  /** The user's decisions on doubtful rows. */
  choices: [row: number, choice: Choice][];
  counts: RowCounts | null;
  change: number | null;
  createdAt: string;
  dismissedAt: string | null;
};

/** Returns the current state of an import, or undefined. */
export function findImport(db: Db, id: number): Import | undefined {
  const row = db.select().from(imports).where(eq(imports.id, id)).get();
  return row && importFrom(row);
}

/** Returns the number of the import that wrote a change, or undefined. */
export function findImportOfChange(db: Db, change: number): number | undefined {
  return db.select({ id: imports.id }).from(imports).where(eq(imports.change, change)).get()?.id;
}

/** Returns a user's newest imports. */
export function listImports(db: Db, owner: string, limit = 20): Import[] {
  const rows = db.select().from(imports).where(eq(imports.owner, owner)).orderBy(desc(imports.id)).limit(limit).all();
  return rows.map(importFrom);
}

function importFrom({ problem, reading, mapping, choices, counts, ...row }: typeof imports.$inferSelect): Import {
  const parsed = <T>(text: string | null) => (text === null ? null : (JSON.parse(text) as T));
  return {
    ...row,
    problem: parsed<FileProblem>(problem),
    reading: parsed<Reading>(reading) ?? {},
    mapping: parsed<Mapping>(mapping),
    choices: JSON.parse(choices),
    counts: parsed<RowCounts>(counts),
  };
}
