import { createHash } from "node:crypto";
import { z } from "zod";

/** Increase this when the layout of backups changes. */
export const backupFormat = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** File names inside a backup. A restore writes no other files. */
export const manifestName = "manifest.json";
/** Second file in a backup: the manifest's own hash, as `sha256sum` writes it. */
export const manifestHashName = "manifest.sha256";
export const ledgerName = "vigilia.sqlite";
const fileName = z.string().regex(/^(vigilia\.sqlite|evidence\/[0-9a-f]{64}(\.webp)?)$/);

export const manifest = z.object({
  format: z.number().int(),
  /** Schema versions of the ledger: applied migrations, and the shape of its projection. */
  schema: z.number().int(),
  projection: z.number().int(),
  /** Instant, ISO 8601 UTC. */
  createdAt: z.string(),
  /** Number and hash of the newest change; 0 and zeros in a ledger without changes. */
  change: z.object({ number: z.number().int(), hash: sha256 }),
  files: z.array(z.object({ name: fileName, bytes: z.number().int(), sha256 })),
  /** SHA-256 of each evidence file that the ledger names and that was missing or altered when the backup was made. */
  faulty: z.array(sha256),
});

/** Returns the line that proves the manifest complete. */
export function manifestHash(text: string | Buffer): string {
  return `${createHash("sha256").update(text).digest("hex")}  ${manifestName}\n`;
}

/** The description of a backup. It is its first file. */
export type Manifest = z.infer<typeof manifest>;
