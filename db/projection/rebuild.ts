import { asc, eq } from "drizzle-orm";
import { project } from "@/domain/projection/project";
import { noRows } from "@/domain/projection/rows";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import { defaultSettings, settingsFrom } from "@/domain/settings";
import { insertHead } from "../history/insert-head";
import { readRevision } from "../history/read-document";
import type { Db, Tx } from "../open";
import { changes } from "../schema/changes";
import { publishedHeads } from "../schema/published-heads";
import { publishedNames } from "../schema/published-releases";
import { revisions } from "../schema/revisions";
import { inTransaction } from "../transaction";
import { applyProjection, headed } from "./apply";

/** Makes the projection anew from the history alone, in one transaction. It comes out as it was kept. */
export function rebuildProjection(db: Db): Promise<void> {
  return inTransaction<void>(db, (tx) => {
    for (const { table } of Object.values(headed)) tx.delete(table).run();
    tx.delete(publishedNames).run();
    tx.delete(publishedHeads).run();
    const current = new Map<string, RecordDocument>();
    for (const change of tx.select().from(changes).orderBy(asc(changes.id)).all()) replay(tx, change, current);
  });
}

function replay(tx: Tx, change: typeof changes.$inferSelect, current: Map<string, RecordDocument>) {
  const documents = tx
    .select()
    .from(revisions)
    .where(eq(revisions.change, change.id))
    .orderBy(asc(revisions.position))
    .all()
    .map((revision) => readRevision(tx, revision.recordType as RecordType, revision));
  const before = documents.map((document) => current.get(keyOf(document)));
  for (const document of documents) current.set(keyOf(document), document);
  if (change.head === null) return;
  const { homeCountry, timeZone } = settingsOf(current);
  documents.forEach((document, index) => {
    const earlier = before[index];
    const rows = earlier ? project(earlier, homeCountry) : noRows();
    applyProjection(tx, rows, project(document, homeCountry), change.head as number);
  });
  insertHead(
    tx,
    { number: change.head, hash: change.hash, at: change.at, publicReason: change.publicReason },
    timeZone,
  );
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
