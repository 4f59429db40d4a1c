import { and, desc, eq, inArray, lt, lte, or } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedHeads as heads } from "@/db/schema/published-heads";
import { correctingKinds, type HeadKind } from "@/domain/changelog/head-kind";
import { type LogEntry, shieldingReasons } from "@/domain/changelog/log-entry";
import type { LogType } from "@/domain/changelog/logged-fields";
import { loggedRecord } from "@/domain/changelog/logged-record";
import { correctionReasons } from "@/domain/values/vocabulary";
import type { View } from "@/domain/view/view";
import type { Head } from "./heads";
import { type LoggedVersions, versionsAt, versionsOf } from "./log-versions";

export type LogPage = {
  /** Only heads before this one: the start of the next page. */
  before?: number;
  limit: number;
};

/** A page of the changelog, newest first. `next`: the head before which the next page begins; null on the last page. */
export type Log = { entries: LogEntry[]; next: number | null };

/**
 * Returns the heads up to the view's that corrected, withdrew or restored a published record, or began or ended the
 * review of a count.
 */
export function listCorrections(db: PublishedDb, view: View, page: LogPage): Log {
  return listLog(db, view, correctingKinds, page);
}

/** Returns the heads up to the view's that updated a published record because the facts changed. */
export function listUpdates(db: PublishedDb, view: View, page: LogPage): Log {
  return listLog(db, view, ["updated"], page);
}

/** The most records of each kind that the newest correction names. */
const mostNamed = 2;

/**
 * Returns the newest entry of the corrections, with at most two records of each kind; undefined if nothing was
 * corrected. Each kind of head is one seek in an index, so the cost does not grow with the history.
 */
export function findNewestCorrection(db: PublishedDb, view: View): LogEntry | undefined {
  const newest = correctingKinds.flatMap((kind) =>
    db
      .select()
      .from(heads)
      .where(and(eq(heads.kind, kind), lte(heads.number, view.at)))
      .orderBy(desc(heads.number))
      .limit(1)
      .all(),
  );
  const [head] = newest.toSorted((a, b) => b.number - a.number);
  return head && entryOf(head, versionsAt(db, view, [head.number], mostNamed));
}

/** Returns the dated updates and corrections of one record since it was published, newest first. */
export function listRecordLog(db: PublishedDb, view: View, type: LogType, id: string | number): LogEntry[] {
  const found = versionsOf(db, view, type, [id]);
  const spans = found.flatMap(({ versions, reviews }) => [...versions, ...reviews]);
  const ends = spans.flatMap(({ fromHead, toHead }) => [fromHead, toHead ?? 0]);
  const touching = db
    .select()
    .from(heads)
    .where(
      and(
        inArray(heads.number, [...new Set(ends)]),
        lte(heads.number, view.at),
        or(eq(heads.kind, "updated"), inArray(heads.kind, [...correctingKinds])),
      ),
    )
    .orderBy(desc(heads.number))
    .all();
  return touching.map((head) => entryOf(head, found)).filter(({ records }) => records.length > 0);
}

function listLog(db: PublishedDb, view: View, kinds: readonly HeadKind[], { before, limit }: LogPage): Log {
  const upTo = before === undefined ? lte(heads.number, view.at) : lt(heads.number, Math.min(before, view.at + 1));
  const found = db
    .select()
    .from(heads)
    .where(and(inArray(heads.kind, [...kinds]), upTo))
    .orderBy(desc(heads.number))
    .limit(limit + 1)
    .all();
  const shown = found.slice(0, limit);
  const touched = versionsAt(
    db,
    view,
    shown.map(({ number }) => number),
  );
  return {
    entries: shown.map((head) => entryOf(head, touched)),
    next: found.length > limit ? (shown.at(-1)?.number ?? null) : null,
  };
}

function entryOf(head: Head, touched: readonly LoggedVersions[]): LogEntry {
  const { number, day, hour, kind, publicReason, noteEs, noteEn } = head;
  const shielded = shieldingReasons.includes(publicReason);
  const records = touched.flatMap((record) => loggedRecord(record, number, shielded) ?? []);
  // A note was written before later heads. If a later head hid something, the note may still reveal it.
  const isOutdated = records.some(({ hidden, lastHead }) => hidden && lastHead > number);
  return {
    head: number,
    day,
    hour,
    kind,
    publicReason: correctionReasons.find((reason) => reason === publicReason) ?? null,
    note: noteEs === "" || isOutdated ? null : { es: noteEs, en: noteEn },
    records: records.filter(({ what, review }) => what !== "same" || review !== null),
  };
}
