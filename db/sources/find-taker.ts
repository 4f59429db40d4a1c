import { and, eq } from "drizzle-orm";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";

/** Returns the number of the user who took a contact down: as entered, or the author of the source. */
export function findTaker(db: Db, source: string): string | undefined {
  const facts = findDocument(db, "source", source)?.document.facts;
  if (!facts?.contact) return undefined;
  if (facts.takenBy) return facts.takenBy;
  const first = and(eq(revisions.recordType, "source"), eq(revisions.recordId, source), eq(revisions.version, 1));
  const query = db
    .select({ actor: changes.actor })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change));
  const author = query.where(first).get()?.actor ?? "";
  return /^user:(\d+)$/.exec(author)?.[1];
}
