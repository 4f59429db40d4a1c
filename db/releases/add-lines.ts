import { and, eq, isNull } from "drizzle-orm";
import { withKnownContacts } from "@/db/changes/known-contacts";
import type { Actor, Written } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import { batches, batchLines } from "@/db/schema/batches";
import type { BatchHeader } from "@/domain/inputs/header";
import { newestRelease } from "@/domain/rules/newest-release";

/**
 * Adds the releases of a change to the actor's open batch, or opens one. `header` provides the defaults of the next
 * line; a contact that the change wrote is in it by its number, so that the next line cites the same call. Call this in the transaction of the change.
 */
export function addLines(tx: Tx, actor: Actor, header: BatchHeader, { records }: Written, now: Date) {
  const sources = records.flatMap(({ type, id }) =>
    type === "source" ? (findDocument(tx, type, id)?.document ?? []) : [],
  );
  const carried = { ...header, sources: withKnownContacts(header.sources, sources) };
  const batch = openBatch(tx, actor, JSON.stringify(carried), now);
  for (const { type, id, version } of records) {
    if (type !== "person" && type !== "group") continue;
    const release = newestRelease((findDocument(tx, type, id) ?? unheardOf(id)).document);
    if (!release) continue;
    tx.insert(batchLines)
      .values({ batch, recordType: type, recordId: id, version, release: release.id })
      .onConflictDoNothing()
      .run();
  }
}

function openBatch(tx: Tx, actor: Actor, header: string, now: Date): number {
  const open = and(eq(batches.owner, actor.id), isNull(batches.closedAt));
  const [updated] = tx.update(batches).set({ header }).where(open).returning({ id: batches.id }).all();
  if (updated) return updated.id;
  const fresh = { owner: actor.id, header, openedAt: now.toISOString() };
  return tx.insert(batches).values(fresh).returning({ id: batches.id }).get().id;
}

function unheardOf(id: string): never {
  throw new Error(`record ${id} is missing after the write`);
}
