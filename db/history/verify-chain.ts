import { setImmediate } from "node:timers/promises";
import { asc, count, desc, eq, gt, lt, notInArray } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { changeNotes, changes } from "@/db/schema/changes";
import { publishedHeads } from "@/db/schema/published-heads";
import { revisionParts, revisions } from "@/db/schema/revisions";
import { genesis } from "./chain";
import { verifyChange } from "./verify-change";

/**
 * `head`: hash of the last change. `broken`: what is wrong, in the order of the changes, so the first sentence names the
 * first bad change. After a thousand sentences no more are collected.
 */
export type ChainReport = { changes: number; erasedParts: number; head: string; broken: string[] };

const pageSize = 200;
const mostFaults = 1000;

/**
 * Recomputes every hash and commitment of the history. `broken` names each entry that fails; an erased part needs only
 * its commitment. Reads page by page, so that a long history neither fills memory nor keeps a cursor open. Calls `goOn`
 * after each page with the progress; a false result stops the check.
 */
export function verifyChain(db: Db, goOn: GoOn = () => true): ChainReport {
  const pages = verifyPages(db);
  for (;;) {
    const { done, value } = pages.next();
    if (done) return value;
    if (!goOn(value.changes, value.total)) return value;
  }
}

/** Like `verifyChain`, but pauses after each page, so that the process can handle a stop signal. */
export async function verifyChainInPages(db: Db, goOn: GoOn = () => true): Promise<ChainReport> {
  const pages = verifyPages(db);
  for (;;) {
    const { done, value } = pages.next();
    if (done) return value;
    if (!goOn(value.changes, value.total)) return value;
    await setImmediate();
  }
}

type GoOn = (done: number, total: number) => boolean;

/** The step-by-step form of `verifyChain`: yields the report so far after each page. `total`: changes in the history. */
export function* verifyPages(db: Db): Generator<ChainReport & { total: number }, ChainReport> {
  const total = db.select({ n: count() }).from(changes).get()?.n ?? 0;
  const report: ChainReport = { changes: 0, erasedParts: 0, head: genesis, broken: [] };
  for (let last = 0; ; ) {
    const page = db.select().from(changes).where(gt(changes.id, last)).orderBy(asc(changes.id)).limit(pageSize).all();
    for (const change of page) {
      const { faults, erasedParts } = verifyChange(db, change, { id: last, hash: report.head });
      if (report.broken.length < mostFaults) report.broken.push(...faults);
      report.erasedParts += erasedParts;
      report.changes += 1;
      report.head = change.hash;
      last = change.id;
    }
    if (page.length < pageSize) {
      report.broken.push(...strays(db));
      return report;
    }
    yield { ...report, total: Math.max(total, report.changes) };
  }
}

/** Checks what stands outside of the chain: changes before the first, data of removed changes, a head without a change. */
function strays(db: Db): string[] {
  const before = db.select({ n: count() }).from(changes).where(lt(changes.id, 1)).get()?.n ?? 0;
  const known = db.select({ id: changes.id }).from(changes);
  const isKnown = db.select({ id: revisions.id }).from(revisions);
  const [orphan] = db.select().from(revisions).where(notInArray(revisions.change, known)).limit(1).all();
  const [part] = db.select().from(revisionParts).where(notInArray(revisionParts.revision, isKnown)).limit(1).all();
  const [note] = db.select().from(changeNotes).where(notInArray(changeNotes.change, known)).limit(1).all();
  const newest = db.select().from(publishedHeads).orderBy(desc(publishedHeads.number)).limit(1).get();
  const made = newest && db.select().from(changes).where(eq(changes.hash, newest.hash)).get();
  return [
    ...(orphan ? [`change ${orphan.change} is missing: revisions of it remain`] : []),
    ...(part ? [`revision ${part.revision} is missing: data of it remain`] : []),
    ...(note ? [`change ${note.change} is missing: its note remains`] : []),
    ...(newest && made?.head !== newest.number ? [`head ${newest.number} belongs to no change`] : []),
    ...(before > 0 ? ["a change precedes change 1"] : []),
  ];
}
