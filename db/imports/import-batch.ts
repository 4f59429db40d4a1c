import { and, eq, gt, notExists, sql } from "drizzle-orm";
import type { Step } from "@/db/changes/decide-on";
import type { Actor, Written } from "@/db/history/change-types";
import { lastNumbers } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { batches, batchLines } from "@/db/schema/batches";
import { detentions } from "@/db/schema/detentions";
import { releases } from "@/db/schema/releases";
import { revisions } from "@/db/schema/revisions";
import { loggedParts } from "@/domain/bulk/bulk-parts";

/**
 * Returns the function that puts what an import logged into a batch of its own. Call this in the transaction that
 * plans. Releases and detentions get their numbers only when the import is written, so they are found by being newer
 * than the plan; an event of a known detention is found by that detention.
 */
export function importBatch(tx: Tx, actor: Actor, steps: readonly Step[], now: Date) {
  const last = lastNumbers(tx);
  const events = steps.flatMap(eventsOf);
  return (writing: Tx, { change }: Written) => {
    if (change === null) return;
    const at = now.toISOString();
    const row = { owner: actor.id, header: "{}", openedAt: at, closedAt: at, change };
    const { id } = writing.insert(batches).values(row).returning({ id: batches.id }).get();
    insertNewer(writing, id, change, { release: last.get("release") ?? 0, detention: last.get("detention") ?? 0 });
    for (const { record, version, detention } of events) {
      writing
        .insert(batchLines)
        .values({ batch: id, recordType: "person", recordId: record, version, detention })
        .run();
    }
  };
}

/** Removes the batch of an import that was undone. */
export function removeImportBatch(db: Db, change: number): Promise<void> {
  return inTransaction<void>(db, (tx) => {
    tx.delete(batches).where(eq(batches.change, change)).run();
  });
}

function eventsOf({ current, document }: Step) {
  if (document.type !== "person") return [];
  const before = current?.document.type === "person" ? current.document.facts.detentions : [];
  return loggedParts(before, document.facts.detentions).flatMap((part) =>
    "event" in part
      ? [{ record: document.id, version: (current?.version ?? 0) + 1, detention: part.event.after.id }]
      : [],
  );
}

/** Inserts the releases of the change's people that are newer than the plan, and the newer detentions without one. */
function insertNewer(tx: Tx, batch: number, change: number, after: { release: number; detention: number }): void {
  const ofChange = and(eq(revisions.change, change), eq(revisions.recordType, "person"));
  const isOfPerson = eq(detentions.person, sql`CAST(${revisions.recordId} AS INTEGER)`);
  const released = tx
    .select({ number: releases.id })
    .from(releases)
    .where(and(eq(releases.detention, detentions.id), gt(releases.id, after.release)));
  const line = {
    id: sql`NULL`.as("id"),
    batch: sql`${batch}`.as("batch"),
    recordType: revisions.recordType,
    recordId: revisions.recordId,
    version: revisions.version,
  };
  tx.insert(batchLines)
    .select(
      tx
        .select({ ...line, release: releases.id, detention: sql`NULL`.as("detention") })
        .from(revisions)
        .innerJoin(detentions, isOfPerson)
        .innerJoin(releases, eq(releases.detention, detentions.id))
        .where(and(ofChange, gt(releases.id, after.release)))
        .orderBy(revisions.position) as never,
    )
    .run();
  tx.insert(batchLines)
    .select(
      tx
        .select({ ...line, release: sql`NULL`.as("release"), detention: detentions.id })
        .from(revisions)
        .innerJoin(detentions, isOfPerson)
        .where(and(ofChange, gt(detentions.id, after.detention), notExists(released)))
        .orderBy(revisions.position) as never,
    )
    .run();
}
