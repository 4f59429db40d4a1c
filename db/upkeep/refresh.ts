import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray } from "drizzle-orm";
import { writeChange } from "@/db/changes/write-change";
import { findDocument } from "@/db/history/read-document";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { projectionShape } from "@/db/ledger-file/versions";
import { type Outdated, rebuildProjection } from "@/db/projection/rebuild";
import { changes } from "@/db/schema/changes";
import { groups } from "@/db/schema/groups";
import { revisions } from "@/db/schema/revisions";
import { personReasons, withDetentionWithdrawn } from "@/domain/history/with-detention-withdrawn";
import type { Publishable } from "@/domain/history/with-publication";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import { releasesOf } from "@/domain/rules/releases-of";

/**
 * When an upgrade publishes more, rebuilds the projection. Records whose changes made no head become public with one
 * new change, because they have never been public before. The file's `user_version` stores the shape for which this was
 * done.
 */
export async function refreshProjection(db: Db, now: Date): Promise<void> {
  if (Number(db.$client.pragma("user_version", { simple: true })) >= projectionShape) return;
  const outdated = await rebuildProjection(db);
  const details = { action: "projection.extend", requestId: `projection-shape-${projectionShape}` };
  await writeChange(db, { id: "cli" }, details, now, (tx) => {
    const protectedOnes = unshielded(tx);
    const shield = new Set(protectedOnes.map(keyOf));
    const records = distinct([...outdated, ...unnumbered(tx), ...protectedOnes]);
    return { ok: true, audited: true, drafts: records.map((record) => draftOf(tx, record, shield.has(keyOf(record)))) };
  });
  db.$client.pragma(`user_version = ${projectionShape}`);
}

type Named = { type: RecordType; id: string };

function keyOf({ type, id }: Named): string {
  return `${type} ${id}`;
}

function draftOf(tx: Tx, { type, id, shown }: Named & Partial<Outdated>, isProtected: boolean) {
  const found = findDocument(tx, type, id);
  if (!found) throw new Error(`the history has no ${type} ${id}`);
  const document = numbered(tx, found.document);
  return { document: isProtected ? shielded(document) : document, base: found.version, ...(shown && { shown }) };
}

/** Returns each record once, as it first appeared. */
function distinct<T extends Named>(records: readonly T[]): T[] {
  const first = new Map(records.toReversed().map((record) => [keyOf(record), record]));
  return [...first.values()];
}

/** Returns the groups whose detention was recorded before group detentions had numbers. */
function unnumbered(tx: Tx): Named[] {
  const ids = tx.select({ id: groups.id }).from(groups).all();
  return ids
    .map(({ id }) => ({ type: "group" as const, id: String(id) }))
    .filter(({ id }) => findDocument(tx, "group", id)?.document.facts.detention?.id === null);
}

function numbered(tx: Tx, document: RecordDocument): RecordDocument {
  if (document.type !== "group" || document.facts.detention?.id !== null) return document;
  const detention = { ...document.facts.detention, id: nextNumber(tx, "detention") };
  return { ...document, facts: { ...document.facts, detention } };
}

/**
 * Returns the records with a release that was withdrawn for the person's protection, before such a withdrawal included
 * the detention.
 */
function unshielded(tx: Tx): Named[] {
  const withdrawals = and(
    inArray(changes.action, ["person.withdraw", "group.withdraw"]),
    inArray(changes.publicReason, [...personReasons]),
  );
  return tx
    .selectDistinct({ type: revisions.recordType, id: revisions.recordId })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(withdrawals)
    .all()
    .map(({ type, id }) => ({ type: type as RecordType, id }))
    .filter(({ type, id }) => {
      const document = findDocument(tx, type, id)?.document;
      return document !== undefined && !isDeepStrictEqual(shielded(document), document);
    });
}

function shielded(document: RecordDocument): RecordDocument {
  if (document.type === "group") return withDetentionWithdrawn(document, null, "protection");
  if (document.type !== "person") return document;
  return document.facts.detentions.reduce<Publishable>(
    (projected, detention) =>
      releasesOf(detention)
        .filter(({ publication }) => publication === "withdrawn")
        .reduce((shown, { id }) => withDetentionWithdrawn(shown, id, "protection"), projected),
    document,
  );
}
