import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "@/db/ledger/open";
import { batches, batchLines } from "@/db/schema/batches";
import { detentions } from "@/db/schema/detentions";
import { imports } from "@/db/schema/imports";
import { releases } from "@/db/schema/releases";
import { unfinishedParts } from "@/db/schema/unfinished-parts";
import { unfinishedReleases } from "@/db/schema/unfinished-releases";
import type { Looking, UnfinishedItem } from "./unfinished-item";

/** Returns the lines of the viewer's open batch. */
export function ownBatch(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  return db
    .select({ id: batchLines.id })
    .from(batches)
    .innerJoin(batchLines, eq(batchLines.batch, batches.id))
    .where(and(eq(batches.owner, viewer), isNull(batches.closedAt)))
    .limit(most)
    .all()
    .map(({ id }) => ({ what: "batch", id }));
}

/** Returns the viewer's drafts of releases outside of any batch. */
export function ownDrafts(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  const rows = db
    .select(owner)
    .from(unfinishedReleases)
    .innerJoin(releases, eq(releases.id, unfinishedReleases.release))
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .leftJoin(batchLines, eq(batchLines.release, unfinishedReleases.release))
    .leftJoin(batches, eq(batches.id, batchLines.batch))
    .where(and(isOwnDraftRelease(viewer), isInNoBatch(viewer)))
    .orderBy(desc(unfinishedReleases.release))
    .limit(most)
    .all();
  return rows.map(recordOf);
}

/** Returns the viewer's drafts of detentions, detained groups and counts outside of any import. */
export function otherDrafts(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  const rows = db
    .select({ part: unfinishedParts.part, id: unfinishedParts.id, person: detentions.person })
    .from(unfinishedParts)
    .leftJoin(detentions, and(eq(unfinishedParts.part, "detention"), isNumber(detentions.id)))
    .leftJoin(batchLines, and(eq(unfinishedParts.part, "detention"), isNumber(batchLines.detention)))
    .where(and(eq(unfinishedParts.writer, viewer), eq(unfinishedParts.publication, "draft"), isNull(batchLines.id)))
    .limit(most)
    .all();
  return rows.flatMap(partOf);
}

/** Returns the viewer's imports that have drafts, each with their number. */
export function importDrafts(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  const released = db
    .select({ change: batches.change, part: sql<string>`'r' || ${unfinishedReleases.release}` })
    .from(unfinishedReleases)
    .innerJoin(batchLines, eq(batchLines.release, unfinishedReleases.release))
    .innerJoin(batches, eq(batches.id, batchLines.batch))
    .where(and(isOwnDraftRelease(viewer), sql`${batches.change} IS NOT NULL`))
    .limit(mostDrafts)
    .all();
  const others = db
    .select({ change: batches.change, part: sql<string>`'d' || ${unfinishedParts.id}` })
    .from(unfinishedParts)
    .innerJoin(batchLines, and(eq(unfinishedParts.part, "detention"), isNumber(batchLines.detention)))
    .innerJoin(batches, eq(batches.id, batchLines.batch))
    .where(and(eq(unfinishedParts.writer, viewer), eq(unfinishedParts.publication, "draft")))
    .limit(mostDrafts)
    .all();
  const counts = new Map<number, number>();
  for (const { change } of [...released, ...others]) {
    if (change !== null) counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  return [...counts].slice(0, most).flatMap(([change, count]): UnfinishedItem[] => {
    const found = db.select({ id: imports.id }).from(imports).where(eq(imports.change, change)).get();
    return found ? [{ what: "import", id: found.id, count }] : [];
  });
}

/** Returns drafts and returned parts that the viewer wrote nothing of. */
export function leftByOthers(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  const ownRelease = alias(unfinishedReleases, "own");
  const ownPart = alias(unfinishedParts, "own");
  const released = db
    .select(owner)
    .from(releases)
    .leftJoin(detentions, eq(detentions.id, releases.detention))
    .leftJoin(ownRelease, and(eq(ownRelease.release, releases.id), eq(ownRelease.writer, viewer)))
    .where(and(inArray(releases.publication, ["draft", "returned"]), isNull(ownRelease.release)))
    .limit(most)
    .all();
  const others = db
    .selectDistinct({ part: unfinishedParts.part, id: unfinishedParts.id, person: detentions.person })
    .from(unfinishedParts)
    .leftJoin(detentions, and(eq(unfinishedParts.part, "detention"), isNumber(detentions.id)))
    .leftJoin(
      ownPart,
      and(eq(ownPart.part, unfinishedParts.part), eq(ownPart.id, unfinishedParts.id), eq(ownPart.writer, viewer)),
    )
    .where(
      and(
        inArray(unfinishedParts.publication, ["draft", "returned"]),
        ne(unfinishedParts.writer, viewer),
        isNull(ownPart.id),
      ),
    )
    .limit(most)
    .all();
  return [...released.map(recordOf), ...others.flatMap(partOf)].slice(0, most);
}

/** Maximum drafts of imports that are counted. */
const mostDrafts = 20_000;

const owner = { person: detentions.person, group: releases.group };

function isOwnDraftRelease(viewer: string) {
  return and(eq(unfinishedReleases.writer, viewer), eq(unfinishedReleases.publication, "draft"));
}

/** True unless a release is in the viewer's open batch or in the batch of an import. */
function isInNoBatch(viewer: string) {
  const isOpen = and(eq(batches.owner, viewer), isNull(batches.closedAt));
  return or(isNull(batches.id), sql`NOT (${batches.change} IS NOT NULL OR (${isOpen}))`);
}

function isNumber(column: typeof detentions.id | typeof batchLines.detention) {
  return eq(column, sql`CAST(${unfinishedParts.id} AS INTEGER)`);
}

function recordOf({ person, group }: { person: number | null; group: number | null }): UnfinishedItem {
  return person === null
    ? { what: "record", type: "group", id: String(group) }
    : { what: "record", type: "person", id: String(person) };
}

type PartRow = { part: (typeof unfinishedParts.$inferSelect)["part"]; id: string; person: number | null };

function partOf({ part, id, person }: PartRow): UnfinishedItem[] {
  if (part !== "detention") return [{ what: "record", type: part, id }];
  return person === null ? [] : [{ what: "record", type: "person", id: String(person) }];
}
