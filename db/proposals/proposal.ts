import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Draft, RecordRef } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { proposalRecords, proposals } from "@/db/schema/proposals";
import type { ProposalState, SecondPersonReason } from "@/domain/history/second-person";
import type { RecordType } from "@/domain/records/document";
import { factsInShape, identityInShape, inputInShape, shapeOfFacts } from "@/domain/records/older-shapes";

/** A change that waits, or waited, for a second person. */
export type Proposal = {
  id: number;
  /** `user:3`. */
  author: string;
  action: string;
  why: SecondPersonReason;
  state: ProposalState;
  /** Instant of the submission. */
  at: string;
  /** The parsed input; undefined once it is decided or erased. */
  input: Record<string, unknown> | undefined;
  /** The records as they would become; at most `mostDrafts`. */
  drafts: Pick<Draft, "document" | "base">[];
  /** All records that it would change, with the versions that it is based on. */
  records: { type: RecordType; id: string; base: number }[];
  decidedBy: string | null;
  decidedAt: string | null;
  /** What the reviewer wrote when returning it. */
  comment: string;
  /** The problems that its operation met when it was approved. */
  problems: { code: string }[];
  /** The change that the approval wrote. */
  change: number | null;
};

/** Maximum records stored for the comparison; a longer proposal shows the first ones. */
export const mostDrafts = 200;

/** Returns a proposal, whatever its state, or undefined. */
export function findProposal(db: Db | Tx, id: number): Proposal | undefined {
  const row = db.select().from(proposals).where(eq(proposals.id, id)).get();
  return row && proposalOf(db, row);
}

/** Returns the id of the proposal that a request became, whatever its state; undefined if it became none. */
export function findRequestedProposal(db: Db | Tx, requestId: string): number | undefined {
  return db.select({ id: proposals.id }).from(proposals).where(eq(proposals.requestId, requestId)).get()?.id;
}

/** Returns the proposals that wait for a second person, the longest wait first. */
export function listWaitingProposals(db: Db | Tx, limit = 500): { items: Proposal[]; total: number } {
  const open = openProposals(db).filter(({ state }) => state === "waiting");
  return { items: open.slice(0, limit).map((row) => proposalOf(db, row)), total: open.length };
}

/** Returns an author's proposals that wait or were returned, the oldest first. */
export function listOwnProposals(db: Db | Tx, author: string): Proposal[] {
  return openProposals(db)
    .filter((row) => row.author === author)
    .map((row) => proposalOf(db, row));
}

/** Returns the open proposals that would change a record, the oldest first. */
export function listProposalsOf(db: Db | Tx, type: RecordType, ids: readonly string[]): Proposal[] {
  const of = db
    .select({ proposal: proposalRecords.proposal })
    .from(proposalRecords)
    .where(and(eq(proposalRecords.recordType, type), inArray(proposalRecords.recordId, ids)));
  return openProposals(db, inArray(proposals.id, of)).map((row) => proposalOf(db, row));
}

/** Returns which of some records would be changed by a waiting proposal, each as `person 7`. */
export function listWaitingAmong(db: Db | Tx, records: readonly RecordRef[]): Set<string> {
  const among = (values: readonly string[]) => [...new Set(values)];
  const types = among(records.map(({ type }) => type));
  const ids = among(records.map(({ id }) => id));
  const rows = db
    .select({ type: proposalRecords.recordType, id: proposalRecords.recordId })
    .from(proposalRecords)
    .innerJoin(proposals, eq(proposals.id, proposalRecords.proposal))
    .where(
      and(
        inArray(proposalRecords.recordType, types),
        inArray(proposalRecords.recordId, ids),
        gt(proposalRecords.base, 0),
        eq(proposals.state, "waiting"),
      ),
    )
    .all();
  const found = new Set(rows.map(({ type, id }) => `${type} ${id}`));
  return new Set(records.map(({ type, id }) => `${type} ${id}`).filter((key) => found.has(key)));
}

/** Written exactly like the condition of the partial index, so that SQLite uses it. */
const isOpen = sql`state IN ('waiting', 'returned')`;

/** Returns the rows of open proposals, the oldest first. */
export function openProposals(db: Db | Tx, condition?: Parameters<typeof and>[0]) {
  return db.select().from(proposals).where(and(isOpen, condition)).orderBy(proposals.id).all();
}

function proposalOf(db: Db | Tx, row: typeof proposals.$inferSelect): Proposal {
  const { id, author, action, why, state, at, decidedBy, decidedAt, change } = row;
  const records = db.select().from(proposalRecords).where(eq(proposalRecords.proposal, id)).all();
  return {
    ...{ id, author, action, why, state, at, decidedBy, decidedAt, change },
    input: row.input === null ? undefined : inputInShape(JSON.parse(row.input) as Record<string, unknown>),
    drafts: row.drafts === null ? [] : (JSON.parse(row.drafts) as Proposal["drafts"]).map(inShape),
    records: records.map(({ recordType, recordId, base }) => ({ type: recordType as RecordType, id: recordId, base })),
    comment: row.comment ?? "",
    problems: row.problems === null ? [] : (JSON.parse(row.problems) as { code: string }[]),
  };
}

/** Proposals outlive an upgrade, so their records may have an older shape. */
function inShape({ document, base }: Proposal["drafts"][number]): Proposal["drafts"][number] {
  const { type, facts, identity } = document;
  const upgraded = {
    facts: factsInShape(type, shapeOfFacts(type, facts), facts),
    identity: identity && identityInShape(type, identity),
  };
  return { document: { ...document, ...upgraded } as typeof document, base };
}
