import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/**
 * Ledgers that earlier versions wrote, one of each schema that was released: `schema-30.sqlite.br` has 30 migrations. Each
 * holds a part of the seed, a user, two people with a release and a second version, a group and a figure.
 */
export const releasedFolder = "db/testing/released";

/** Returns the released schemas, oldest first. */
export function releasedSchemas(): number[] {
  return readdirSync(releasedFolder)
    .map((name) => Number(/^schema-(\d+)\.sqlite\.br$/.exec(name)?.[1]))
    .toSorted((one, other) => one - other);
}

/** Writes the ledger of a released schema to a path. */
export function writeReleased(schema: number, path: string): void {
  const file = join(releasedFolder, `schema-${String(schema).padStart(2, "0")}.sqlite.br`);
  writeFileSync(path, brotliDecompressSync(readFileSync(file)), { mode: 0o600 });
}
