import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { importLayouts, imports } from "@/db/schema/imports";
import { headerSignature } from "@/domain/imports/guess-columns";
import type { Mapping } from "@/domain/imports/import-fields";
import type { Import } from "./find-import";

/** Inserts an import; its bytes lie at `importFile`. Returns its id. */
export function createImport(db: Db, owner: string, hash: string, now: Date): Promise<number> {
  return inTransaction(db, (tx) => {
    const row = { owner, hash, choices: "[]", createdAt: now.toISOString() };
    return tx.insert(imports).values(row).returning({ id: imports.id }).get().id;
  });
}

type ImportUpdate = Partial<Pick<Import, "problem" | "reading" | "mapping" | "choices" | "counts" | "change">>;

/** Updates the findings and choices of an import. */
export function reviseImport(db: Db, id: number, { change, ...fields }: ImportUpdate): Promise<void> {
  const texts = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value && JSON.stringify(value)]),
  );
  return inTransaction<void>(db, (tx) => {
    tx.update(imports)
      .set({ ...texts, ...(change === undefined ? {} : { change }) })
      .where(eq(imports.id, id))
      .run();
  });
}

/** Returns the last column mapping for these headers. */
export function findLayoutMapping(db: Db, headers: readonly string[]): Mapping | undefined {
  const row = db
    .select()
    .from(importLayouts)
    .where(eq(importLayouts.signature, signatureOf(headers)))
    .get();
  return row && JSON.parse(row.mapping);
}

/** Stores the column mapping for the next file with these headers. */
export function rememberMapping(db: Db, headers: readonly string[], mapping: Mapping): Promise<void> {
  return inTransaction<void>(db, (tx) => {
    const row = { signature: signatureOf(headers), mapping: JSON.stringify(mapping) };
    tx.insert(importLayouts).values(row).onConflictDoUpdate({ target: importLayouts.signature, set: row }).run();
  });
}

function signatureOf(headers: readonly string[]): string {
  return createHash("sha256").update(headerSignature(headers)).digest("hex");
}
