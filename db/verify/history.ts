import { desc, eq } from "drizzle-orm";
import { genesis } from "@/db/history/chain";
import { verifyPages } from "@/db/history/verify-chain";
import { verifyChange } from "@/db/history/verify-change";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { publishedHeads } from "@/db/schema/published-heads";
import type { Finding } from "./finding";

/** Every hash and commitment of the history. */
export function* findHistoryFaults(db: Db): Generator<Finding, void> {
  const pages = verifyPages(db);
  let yielded = 0;
  for (;;) {
    const { done, value } = pages.next();
    for (; yielded < value.broken.length; yielded += 1) yield value.broken[yielded] ?? "";
    if (done) return;
    yield { done: value.changes, total: value.total };
  }
}

const newest = 100;

/** The newest changes of the history, and whether the newest head belongs to one. */
export function* findNewestHistoryFaults(db: Db): Generator<Finding, void> {
  const list = db.select().from(changes).orderBy(desc(changes.id)).limit(newest).all().reverse();
  const first = list[0]?.id ?? 1;
  const before = db
    .select()
    .from(changes)
    .where(eq(changes.id, first - 1))
    .get();
  let previous = { id: first - 1, hash: before?.hash ?? genesis };
  for (const change of list) {
    yield* verifyChange(db, change, previous).faults;
    previous = change;
  }
  const head = db.select().from(publishedHeads).orderBy(desc(publishedHeads.number)).limit(1).get();
  const made = head && db.select().from(changes).where(eq(changes.hash, head.hash)).get();
  if (head && made?.head !== head.number) yield `head ${head.number} belongs to no change`;
}
