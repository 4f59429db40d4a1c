import { createHash, timingSafeEqual } from "node:crypto";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { logSecurityEvent } from "@/db/accounts/security-events";
import { userOf } from "@/db/accounts/user-of";
import { type KeyPair, keyTag } from "@/db/backup/age-key";
import type { Actor } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { backupKeys } from "@/db/schema/backup-keys";

/** How many of its last characters prove that a user has kept the private key. */
export const proofLength = 8;

export type BackupKey = typeof backupKeys.$inferSelect;

/** Returns the public key to which backups are encrypted; undefined until one is confirmed. */
export function findBackupKey(db: Db): BackupKey | undefined {
  return db
    .select()
    .from(backupKeys)
    .where(isNotNull(backupKeys.confirmedAt))
    .orderBy(desc(backupKeys.id))
    .limit(1)
    .get();
}

/** Returns the newest key if its user has not confirmed it yet. */
export function findUnconfirmedKey(db: Db): BackupKey | undefined {
  const newest = db.select().from(backupKeys).orderBy(desc(backupKeys.id)).limit(1).get();
  return newest?.confirmedAt === null ? newest : undefined;
}

/** Returns the confirmed keys, newest first: the first one is in use. */
export function listBackupKeys(db: Db): BackupKey[] {
  return db.select().from(backupKeys).where(isNotNull(backupKeys.confirmedAt)).orderBy(desc(backupKeys.id)).all();
}

/**
 * Stores the public key of a new pair, which counts once its user has confirmed it, and returns its number. Replaces an
 * unconfirmed key.
 */
export async function offerKey(db: Db, actor: Actor, { identity, recipient }: KeyPair, now: Date): Promise<number> {
  const proof = proofOf(recipient, identity.slice(-proofLength));
  return inTransaction(db, (tx) => {
    tx.delete(backupKeys).where(isNull(backupKeys.confirmedAt)).run();
    const row = { recipient, createdBy: actor.id, createdAt: now.toISOString(), proof };
    const { id } = tx.insert(backupKeys).values(row).returning({ id: backupKeys.id }).get();
    log(tx, actor, "backup_key_made", recipient, now);
    return id;
  });
}

/**
 * Puts the key in use if `last` are the last characters of its private key. Returns false otherwise, or if another key was
 * made since.
 */
export function confirmKey(db: Db, actor: Actor, key: number, last: string, now: Date): Promise<boolean> {
  return inTransaction(db, (tx) => {
    const unconfirmed = and(eq(backupKeys.id, key), isNull(backupKeys.confirmedAt));
    const found = tx.select().from(backupKeys).where(unconfirmed).get();
    if (!found?.proof || !isSame(found.proof, proofOf(found.recipient, last.trim().toUpperCase()))) return false;
    tx.update(backupKeys).set({ proof: null, confirmedAt: now.toISOString() }).where(unconfirmed).run();
    log(tx, actor, "backup_key_used", found.recipient, now);
    return true;
  });
}

/** Puts a public key in use whose private key was made elsewhere. */
export async function setKey(db: Db, actor: Actor, recipient: string, now: Date): Promise<void> {
  const at = now.toISOString();
  await inTransaction<void>(db, (tx) => {
    tx.delete(backupKeys).where(isNull(backupKeys.confirmedAt)).run();
    tx.insert(backupKeys).values({ recipient, createdBy: actor.id, createdAt: at, confirmedAt: at }).run();
    log(tx, actor, "backup_key_used", recipient, now);
  });
}

function log(tx: Tx, actor: Actor, kind: "backup_key_made" | "backup_key_used", recipient: string, now: Date) {
  logSecurityEvent(tx, { kind, user: userOf(tx, actor.id), actor: actor.id, detail: keyTag(recipient) }, now);
}

function proofOf(recipient: string, last: string): string {
  return createHash("sha256").update(`${recipient} ${last}`).digest("hex");
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
