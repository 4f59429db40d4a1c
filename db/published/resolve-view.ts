import type { PublishedDb } from "@/db/ledger-file/open-published";
import { civilTime } from "@/domain/values/day";
import type { View } from "@/domain/view/view";
import { findFirstHead, findHead, findHeadOfDay, findNewestNumber } from "./heads";
import { readPublicSettings } from "./labels";

/** Why a view cannot be shown, as a message code (`query.<code>`), and when the ledger begins. */
export type ViewProblem = {
  parameter: "at" | "known";
  code: "before_ledger" | "in_future";
  value: string;
  begins: string;
};

/** `hash` is the hash of the newest head. */
export type ResolvedView = { ok: true; view: View; hash: string } | { ok: false; problem: ViewProblem };

/** Thrown while nothing is published. */
export class EmptyLedger extends Error {}

/** Returns the view that a URL requests: the newest head, or an earlier one by number or civil day. */
export function resolveView(db: PublishedDb, query: { at?: number; known?: string }, now: Date): ResolvedView {
  const newest = findNewestNumber(db);
  if (!newest) throw new EmptyLedger("nothing is published yet");
  const today = civilDay(db, newest.number, now);
  const { hash } = newest;
  const view = { head: newest.number, at: newest.number, day: today };
  const problem = (parameter: "at" | "known", code: ViewProblem["code"], value: string): ResolvedView => ({
    ok: false,
    problem: { parameter, code, value, begins: findFirstHead(db)?.day ?? today },
  });
  if (query.at !== undefined) {
    if (!findHead(db, query.at)) return problem("at", "in_future", String(query.at));
    return { ok: true, view: { ...view, at: query.at }, hash };
  }
  if (query.known === undefined) return { ok: true, view, hash };
  if (query.known > today) return problem("known", "in_future", query.known);
  const head = findHeadOfDay(db, query.known);
  return head ? { ok: true, view: { ...view, at: head.number }, hash } : problem("known", "before_ledger", query.known);
}

let memory: { db: PublishedDb; head: number; minute: number; day: string } | undefined;

/** Returns the civil day of the instance. Cached for a minute, because every request needs it. */
function civilDay(db: PublishedDb, head: number, now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000);
  if (memory?.db !== db || memory.head !== head || memory.minute !== minute) {
    const { timeZone } = readPublicSettings(db, { head, at: head, day: "" });
    memory = { db, head, minute, day: civilTime(now, timeZone).day };
  }
  return memory.day;
}
