import { and, asc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Step } from "@/db/changes/decide-on";
import type { JobControl } from "@/db/changes/write-decided";
import type { Actor, Outcome, Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { counts } from "@/db/schema/counts";
import type { MergeLabelsInput } from "@/domain/inputs/merge";
import type { DocumentOf } from "@/domain/records/document";
import { movedPublisher, verifierOf } from "@/domain/rules/moved-publisher";
import { type LabelMerge, mergeLabels } from "./merge-labels";
import { moveSaved } from "./move-saved";
import { recordsOfPublisher } from "./records-of-publisher";

type Publisher = DocumentOf<"publisher">;

/** How two publishers become one: their figures become one series, and the setting of the lead publisher follows. */
export const publisherMerge: LabelMerge<"publisher"> = {
  type: "publisher",
  recordsOf: recordsOfPublisher,
  clashesOf: figuresOfOneDay,
  joined,
  moved: (document, other, kept) => movedPublisher(document, other, kept.id),
  alsoMoved: leadSteps,
  moveSaved: (tx, from, to) =>
    moveSaved(tx, { name: "publisher", from, to }, { name: "verifiedBy", from: verifierOf(from), to: verifierOf(to) }),
};

/**
 * Merges two publishers that are one. Refuses like `mergeLabels`, and with `stance_differs` if one is an authority, for
 * example, and the other is not.
 */
export function mergePublishers(
  db: Db,
  actor: Actor,
  input: MergeLabelsInput,
  now: Date,
  control: JobControl = {},
): Promise<Outcome> {
  return mergeLabels(publisherMerge, db, actor, input, now, control);
}

/** Returns the kept publisher, with the other's address and bulletin if it has none of its own. */
function joined(kept: Publisher, { facts: other }: Publisher): Publisher | Problem {
  if (kept.facts.stance !== other.stance) return { code: "stance_differs" };
  const bulletin = kept.facts.bulletin ?? other.bulletin;
  return { ...kept, facts: { ...kept.facts, url: kept.facts.url ?? other.url, ...(bulletin && { bulletin }) } };
}

/** Returns the pairs of figures that would be two of one series and day, the kept publisher's first. */
function figuresOfOneDay(db: Db | Tx, one: string, other: string): string[][] {
  const second = alias(counts, "second");
  const isSameDay = and(
    eq(second.publisher, one),
    eq(second.measure, counts.measure),
    sql`${second.since} IS ${counts.since}`,
    eq(second.asOf, counts.asOf),
    ne(second.publication, "withdrawn"),
  );
  return db
    .select({ kept: second.id, other: counts.id })
    .from(counts)
    .innerJoin(second, isSameDay)
    .where(and(eq(counts.publisher, other), ne(counts.publication, "withdrawn")))
    .orderBy(asc(counts.asOf), asc(counts.id), asc(second.id))
    .all()
    .map((pair) => [pair.kept, pair.other]);
}

/** Returns the setting of the lead publisher, if that is the merged one. */
function leadSteps(tx: Tx, other: string, kept: string): Step[] {
  if (readSettings(tx).leadPublisher !== other) return [];
  const id = "leadPublisher";
  return [
    {
      current: findDocument(tx, "setting", id),
      document: { type: "setting", id, facts: { value: kept }, identity: {} },
    },
  ];
}
