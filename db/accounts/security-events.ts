import { and, desc, eq, gte, isNull, lt } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { securityEvents } from "@/db/schema/security-events";
import { countedKinds, type SecurityEventKind } from "@/domain/values/security-events";

/** How long events are kept, in ms: half a year. */
const kept = 183 * 24 * 60 * 60_000;

type NewEvent = {
  kind: SecurityEventKind;
  /** The account that it happened to; undefined if there is none. */
  user?: number;
  /** Who did it: `user:3`, `cli`; undefined without a signed-in user. */
  actor?: string;
  /** A code, such as the new role or the refused action. Never typed text. */
  detail?: string;
};

/**
 * Logs a security event. Call it in the transaction that does the thing. Kinds that anybody can cause are one row for each
 * account, detail and hour, with a count, so that an attack cannot fill the disk. The row of a repeated event is the newest
 * again.
 */
export function logSecurityEvent(tx: Tx, { kind, user, actor, detail }: NewEvent, now: Date): void {
  const at = now.toISOString();
  const earlier = countedKinds.includes(kind) ? findOfHour(tx, { kind, user, detail }, at) : undefined;
  if (earlier) tx.delete(securityEvents).where(eq(securityEvents.id, earlier.id)).run();
  const count = (earlier?.count ?? 0) + 1;
  tx.insert(securityEvents).values({ at, kind, user, actor, detail, count }).run();
}

function findOfHour(tx: Tx, { kind, user, detail }: NewEvent, at: string) {
  return tx
    .select({ id: securityEvents.id, count: securityEvents.count })
    .from(securityEvents)
    .where(
      and(
        user === undefined ? isNull(securityEvents.user) : eq(securityEvents.user, user),
        eq(securityEvents.kind, kind),
        detail === undefined ? isNull(securityEvents.detail) : eq(securityEvents.detail, detail),
        gte(securityEvents.at, `${at.slice(0, 13)}:00:00.000Z`),
      ),
    )
    .orderBy(desc(securityEvents.id))
    .get();
}

/** Deletes the events that are older than half a year. */
export async function deleteOldEvents(db: Db, now: Date): Promise<void> {
  const first = new Date(now.getTime() - kept).toISOString();
  await inTransaction(db, (tx) => tx.delete(securityEvents).where(lt(securityEvents.at, first)).run());
}

export type SecurityEvent = typeof securityEvents.$inferSelect;

/** Returns one page of the events of an account, or of all; newest first. `next` is null on the last page. */
export function listSecurityEvents(
  db: Db,
  { user, kind, before, limit = 50 }: { user?: number; kind?: SecurityEventKind; before?: number; limit?: number },
): { items: SecurityEvent[]; next: number | null } {
  const rows = db
    .select()
    .from(securityEvents)
    .where(
      and(
        user === undefined ? undefined : eq(securityEvents.user, user),
        kind === undefined ? undefined : eq(securityEvents.kind, kind),
        before === undefined ? undefined : lt(securityEvents.id, before),
      ),
    )
    .orderBy(desc(securityEvents.id))
    .limit(limit + 1)
    .all();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
