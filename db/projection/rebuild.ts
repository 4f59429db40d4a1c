import { asc, eq, gt } from "drizzle-orm";
import { findNote } from "@/db/history/find-note";
import { insertHead } from "@/db/history/insert-head";
import { findDocument, readRevision } from "@/db/history/read-document";
import { revisionsOf } from "@/db/history/revisions-of";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { changes } from "@/db/schema/changes";
import { publishedHeads } from "@/db/schema/published-heads";
import { revisions } from "@/db/schema/revisions";
import { project } from "@/domain/projection/project";
import { noRows, type PublishedRows } from "@/domain/projection/rows";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import { defaultSettings, settingsFrom } from "@/domain/values/settings";
import { applyProjection, headed, headless, sameRows } from "./apply";
import { reindexNames } from "./index-names";
import { kindOfHead } from "./kind-of-head";
import { withPublicSources } from "./public-sources";
import { totals } from "./totals";

/** A record whose projection differs from what the newest head shows. */
export type Outdated = { type: RecordType; id: string; shown: PublishedRows };

/** `current`: the settings and sources so far, which other records depend on. `shown`: the rows of each record. */
type Replayed = { current: Map<string, RecordDocument>; shown: Map<string, PublishedRows> };

function isKept({ type }: RecordDocument): boolean {
  return type === "setting" || type === "source";
}

/**
 * Rebuilds the projection from the history, in one transaction. Returns the records whose projection in this software
 * version differs from what their heads show, because their changes made no head.
 */
export function rebuildProjection(db: Db): Promise<Outdated[]> {
  return inTransaction<Outdated[]>(db, rebuildWithin);
}

/** Like `rebuildProjection`, in the caller's transaction. */
export function rebuildWithin(tx: Tx): Outdated[] {
  for (const { table } of Object.values(headed)) tx.delete(table).run();
  for (const table of Object.values(headless)) tx.delete(table).run();
  for (const table of Object.values(totals)) tx.delete(table).run();
  tx.delete(publishedHeads).run();
  const replayed = drained(replayHistory(tx));
  reindexNames(tx);
  return outdated(tx, replayed);
}

const pageSize = 200;

/**
 * Writes the projection of all changes into its empty tables, without the index of names. Yields the number of changes
 * done after each page.
 */
export function* replayHistory(tx: Tx): Generator<number, Replayed> {
  const replayed: Replayed = { current: new Map(), shown: new Map() };
  for (let done = 0, last = 0; ; yield done) {
    const page = tx.select().from(changes).where(gt(changes.id, last)).orderBy(asc(changes.id)).limit(pageSize).all();
    for (const change of page) replay(tx, change, replayed);
    done += page.length;
    last = page.at(-1)?.id ?? last;
    if (page.length < pageSize) return replayed;
  }
}

function drained<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as Result;
  }
}

function replay(tx: Tx, change: typeof changes.$inferSelect, { current, shown }: Replayed) {
  const documents = revisionsOf(tx, change.id).map((revision) =>
    readRevision(tx, revision.recordType as RecordType, revision),
  );
  for (const document of documents) if (isKept(document)) current.set(keyOf(document), document);
  if (change.head === null) return;
  const { homeCountry, timeZone } = settingsOf(current);
  const projected = withPublicSources(
    tx,
    documents.map((document) => {
      const key = keyOf(document);
      return { key, before: shown.get(key) ?? noRows(), after: project(document, homeCountry) };
    }),
    (id) => project(required(current, id), homeCountry),
  );
  const steps = [...projected.steps, ...projected.cited.map((step) => ({ ...step, key: `source ${step.source}` }))];
  const kind = kindOfHead(tx, change, steps);
  applyProjection(tx, steps, change.head);
  for (const { key, after } of steps) shown.set(key, after);
  const { head: number, hash, at, publicReason } = change;
  const { noteEs, noteEn } = findNote(tx, change.id);
  insertHead(tx, { number, hash, at, kind, publicReason, noteEs, noteEn }, timeZone);
}

function outdated(tx: Tx, { current, shown }: Replayed): Outdated[] {
  const { homeCountry } = settingsOf(current);
  return recordsOf(tx).flatMap(({ type, id }) => {
    // A source becomes public together with a record that cites it.
    if (type === "source") return [];
    const document = findDocument(tx, type, id)?.document;
    if (!document) throw new Error(`the history has no ${type} ${id}`);
    const rows = shown.get(keyOf(document)) ?? noRows();
    return sameRows(rows, project(document, homeCountry)) ? [] : [{ type, id, shown: rows }];
  });
}

/** Returns all records, in the order in which the history first has them. */
function recordsOf(tx: Tx) {
  const rows = tx
    .select({ type: revisions.recordType, id: revisions.recordId })
    .from(revisions)
    .where(eq(revisions.version, 1))
    .orderBy(asc(revisions.id))
    .all();
  return rows as { type: RecordType; id: string }[];
}

function required(current: Replayed["current"], id: string): RecordDocument {
  const source = current.get(`source ${id}`);
  if (!source) throw new Error(`the cited source ${id} does not exist`);
  return source;
}

function keyOf(document: RecordDocument): string {
  return `${document.type} ${document.id}`;
}

function settingsOf(current: Map<string, RecordDocument>) {
  const stored = Object.keys(defaultSettings).flatMap((key) => {
    const document = current.get(`setting ${key}`);
    return document?.type === "setting" ? [[key, document.facts.value] as const] : [];
  });
  return settingsFrom(new Map(stored));
}
