import { desc, eq } from "drizzle-orm";
import type { Mapping } from "@/domain/imports/fields";
import type { Choice } from "@/domain/imports/meant";
import type { RowCounts } from "@/domain/imports/row-outcome";
import type { NotRelease } from "@/domain/not-releases/not-release";
import type { Db } from "../open";
import { imports } from "../schema/imports";

export type Layout = {
  headers: string[];
  rows: number;
  samples: string[][];
  /** Number of the row of the headers, and how many other sheets of the workbook hold rows. */
  headerRow?: number;
  otherSheets?: number;
  /** What the titles above the headers, or the file's name, report that is not a release. */
  titleReports?: NotRelease | null;
};
export type FileProblem = { code: string; values: Record<string, string | number> };

export type Import = {
  id: number;
  owner: string;
  hash: string;
  layout: Layout | null;
  problem: FileProblem | null;
  mapping: Mapping | null;
  /** What was said of doubtful rows. */
  choices: [row: number, choice: Choice][];
  counts: RowCounts | null;
  change: number | null;
  createdAt: string;
};

/** An import as it stands. */
export function findImport(db: Db, id: number): Import | undefined {
  const row = db.select().from(imports).where(eq(imports.id, id)).get();
  return row && importFrom(row);
}

/** The newest imports of somebody. */
export function listImports(db: Db, owner: string, limit = 20): Import[] {
  const rows = db.select().from(imports).where(eq(imports.owner, owner)).orderBy(desc(imports.id)).limit(limit).all();
  return rows.map(importFrom);
}

function importFrom({ layout, problem, mapping, choices, counts, ...row }: typeof imports.$inferSelect): Import {
  const parsed = <T>(text: string | null) => (text === null ? null : (JSON.parse(text) as T));
  return {
    ...row,
    layout: parsed<Layout>(layout),
    problem: parsed<FileProblem>(problem),
    mapping: parsed<Mapping>(mapping),
    choices: JSON.parse(choices),
    counts: parsed<RowCounts>(counts),
  };
}
