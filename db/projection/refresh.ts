import type { RecordDocument } from "@/domain/records/document";
import { findDocument } from "../history/read-document";
import { writeChange } from "../history/write-change";
import { nextNumber } from "../numbers";
import type { Db, Tx } from "../open";
import { groups } from "../schema/groups";
import { rebuildProjection, type Untold } from "./rebuild";

/** Raised when the projection tells something that it did not tell before. 1: detentions. 2: what made a head. */
const newestShape = 2;

/**
 * Has a ledger from before the projection told more show it: the rows are made anew, and what was recorded in changes
 * that made no head becomes public with one change now, because nothing was public before there was a head for it.
 * The file's `user_version` says up to which shape that was done.
 */
export async function refreshProjection(db: Db, now: Date): Promise<void> {
  if (Number(db.$client.pragma("user_version", { simple: true })) >= newestShape) return;
  const untold = await rebuildProjection(db);
  const intent = { action: "projection.extend", requestId: `projection-shape-${newestShape}` };
  await writeChange(db, { id: "cli" }, intent, now, (tx) => ({
    ok: true,
    audited: true,
    drafts: [...untold, ...unnumbered(tx, untold)].map((record) => draftOf(tx, record)),
  }));
  db.$client.pragma(`user_version = ${newestShape}`);
}

function draftOf(tx: Tx, { type, id, shown }: Pick<Untold, "type" | "id"> & Partial<Untold>) {
  const found = findDocument(tx, type, id);
  if (!found) throw new Error(`${type} ${id} was in the history`);
  return { document: numbered(tx, found.document), base: found.version, ...(shown && { shown }) };
}

/** The other groups whose detention was recorded before detentions of groups had numbers. */
function unnumbered(tx: Tx, others: readonly Untold[]) {
  const known = new Set(others.flatMap(({ type, id }) => (type === "group" ? [id] : [])));
  const ids = tx
    .select({ id: groups.id })
    .from(groups)
    .all()
    .map(({ id }) => String(id));
  return ids
    .filter((id) => !known.has(id) && findDocument(tx, "group", id)?.document.facts.detention?.id === null)
    .map((id) => ({ type: "group" as const, id }));
}

function numbered(tx: Tx, document: RecordDocument): RecordDocument {
  if (document.type !== "group" || document.facts.detention?.id !== null) return document;
  const detention = { ...document.facts.detention, id: nextNumber(tx, "detention") };
  return { ...document, facts: { ...document.facts, detention } };
}
