import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { insertRows, preparedStatement } from "@/db/ledger/statements";
import { unfinished, unfinishedReleases } from "@/db/schema/unfinished-releases";
import type { RecordDocument } from "@/domain/records/document";
import type { Release } from "@/domain/records/release";
import { releasesOf } from "@/domain/rules/releases-of";

const selectWriters = (db: Db | Tx) =>
  db
    .selectDistinct({ writer: unfinishedReleases.writer })
    .from(unfinishedReleases)
    .where(eq(unfinishedReleases.release, sql.placeholder("release")))
    .prepare();

const removeWriters = (db: Db | Tx) =>
  db
    .delete(unfinishedReleases)
    .where(eq(unfinishedReleases.release, sql.placeholder("release")))
    .prepare();

/** Stores who wrote the unpublished releases of a record. `writer` is null if the change was only a decision. */
export function storeUnfinished(tx: Tx, document: RecordDocument, version: number, writer: string | null) {
  for (const { id: release, publication } of releasesIn(document)) {
    const isKnown = version > 1;
    const before = isKnown ? preparedStatement(tx, selectWriters).all({ release }) : [];
    if (before.length > 0) preparedStatement(tx, removeWriters).run({ release });
    const waits = unfinished.find((code) => code === publication);
    if (!waits) continue;
    const writers = new Set([...before.map((row) => row.writer), ...(writer === null ? [] : [writer])]);
    const rows = [...writers].map((each) => ({ writer: each, publication: waits, release }));
    insertRows(tx, unfinishedReleases, rows);
  }
}

function releasesIn(document: RecordDocument): Release[] {
  if (document.type === "person") return document.facts.detentions.flatMap(releasesOf);
  return document.type === "group" && document.facts.release ? [document.facts.release] : [];
}
