import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { insertRows, preparedStatement } from "@/db/ledger/statements";
import { type unfinishedPartKinds, unfinishedParts } from "@/db/schema/unfinished-parts";
import { unfinished, unfinishedReleases } from "@/db/schema/unfinished-releases";
import type { RecordDocument } from "@/domain/records/document";
import type { Release } from "@/domain/records/release";
import { releasesOf } from "@/domain/rules/releases-of";
import type { Publication } from "@/domain/values/vocabulary";

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

const selectPartWriters = (db: Db | Tx) =>
  db
    .selectDistinct({ writer: unfinishedParts.writer })
    .from(unfinishedParts)
    .where(and(eq(unfinishedParts.part, sql.placeholder("part")), eq(unfinishedParts.id, sql.placeholder("id"))))
    .prepare();

const removePart = (db: Db | Tx) =>
  db
    .delete(unfinishedParts)
    .where(and(eq(unfinishedParts.part, sql.placeholder("part")), eq(unfinishedParts.id, sql.placeholder("id"))))
    .prepare();

/**
 * Stores who wrote the unpublished releases and other unpublished parts of a record. `writer` is null if the change was
 * only a decision.
 */
export function storeUnfinished(tx: Tx, document: RecordDocument, version: number, writer: string | null) {
  storeParts(tx, document, version, writer);
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

function storeParts(tx: Tx, document: RecordDocument, version: number, writer: string | null) {
  for (const { part, id, publication } of partsIn(document)) {
    const before = version > 1 ? preparedStatement(tx, selectPartWriters).all({ part, id }) : [];
    if (before.length > 0) preparedStatement(tx, removePart).run({ part, id });
    const waits = unfinished.find((code) => code === publication);
    if (!waits) continue;
    const writers = new Set([...before.map((row) => row.writer), ...(writer === null ? [] : [writer])]);
    insertRows(
      tx,
      unfinishedParts,
      [...writers].map((each) => ({ writer: each, publication: waits, part, id })),
    );
  }
}

type Part = { part: (typeof unfinishedPartKinds)[number]; id: string; publication: Publication | null };

/** Returns the parts of a record besides its releases; null: it waits together with its release, or is gone. */
function partsIn(document: RecordDocument): Part[] {
  if (document.type === "count") {
    return [{ part: "count", id: document.id, publication: document.facts.gone ? null : document.facts.publication }];
  }
  if (document.type === "group") {
    const { gone, release, detention } = document.facts;
    return [{ part: "group", id: document.id, publication: gone || release ? null : (detention?.publication ?? null) }];
  }
  if (document.type !== "person") return [];
  return document.facts.detentions.map((detention) => {
    const isWithRelease = releasesOf(detention).some(({ publication }) => publication === detention.publication);
    const isIdle = document.facts.gone || isWithRelease;
    return { part: "detention", id: String(detention.id), publication: isIdle ? null : detention.publication };
  });
}

function releasesIn(document: RecordDocument): Release[] {
  if (document.type === "person") return document.facts.detentions.flatMap(releasesOf);
  return document.type === "group" && document.facts.release ? [document.facts.release] : [];
}
