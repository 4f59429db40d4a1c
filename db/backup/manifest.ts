import { createHash } from "node:crypto";
import { z } from "zod";

/** Raised when the layout of backups changes. */
export const backupFormat = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Names inside a backup. Nothing else is ever written when one is restored. */
export const manifestName = "manifest.json";
/** Second in a backup: the manifest's own hash, as `sha256sum` writes it. */
export const manifestHashName = "manifest.sha256";
export const ledgerName = "vigilia.sqlite";
const fileName = z.string().regex(/^(vigilia\.sqlite|evidence\/[0-9a-f]{64}(\.webp)?)$/);

export const manifest = z.object({
  format: z.number().int(),
  /** Versions of the ledger in it: applied migrations, and the shape of its projection. */
  schema: z.number().int(),
  projection: z.number().int(),
  /** Instant, ISO 8601 UTC. */
  createdAt: z.string(),
  /** The newest change: its number and hash; 0 and zeros in a ledger without changes. */
  change: z.object({ number: z.number().int(), hash: sha256 }),
  files: z.array(z.object({ name: fileName, bytes: z.number().int(), sha256 })),
  /** SHA-256 of evidence that the ledger names and that was missing, or not as its name says, when it was copied. */
  faulty: z.array(sha256),
});

/** The line that proves a manifest whole. */
export function manifestHash(text: string | Buffer): string {
  return `${createHash("sha256").update(text).digest("hex")}  ${manifestName}\n`;
}

/** What a backup says of itself. It is the first file in it. */
export type Manifest = z.infer<typeof manifest>;
