import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { proposalStates, secondPersonReasons } from "@/domain/history/second-person";
import { recordTypes } from "@/domain/records/document";
import { oneOf } from "./columns";

/**
 * Changes that wait for a second person. A proposal is not history: approving it runs its operation again, and only that
 * writes a change. It never holds a file or a secret.
 */
export const proposals = sqliteTable(
  "proposals",
  {
    id: integer("id").primaryKey(),
    /** The id of the author's request: the same request twice is one proposal, and later one change. */
    requestId: text("request_id").notNull().unique(),
    /** The author: `user:3`. */
    author: text("author").notNull(),
    /** The operation, by the action that it writes: `person.merge`. */
    action: text("action").notNull(),
    /** JSON of the parsed input. NULL once it is decided or a person in it was erased. */
    input: text("input"),
    /** JSON of the records as they would become, for the reviewer's comparison. NULL like `input`. */
    drafts: text("drafts"),
    /** What needs the second person. */
    why: text("why", { enum: secondPersonReasons }).notNull(),
    state: text("state", { enum: proposalStates }).notNull(),
    /** Instant of the last submission. */
    at: text("at").notNull(),
    decidedBy: text("decided_by"),
    decidedAt: text("decided_at"),
    /** For a returned proposal: what the reviewer wrote. It may name people, so an erasure clears it too. */
    comment: text("comment"),
    /** For a returned proposal: the codes of the problems that its operation met when it was approved. */
    problems: text("problems"),
    /** The change that the approval wrote. */
    change: integer("change"),
  },
  (table) => [
    index("proposals_open").on(table.id).where(sql`state IN ('waiting', 'returned')`),
    index("proposals_author").on(table.author, table.id),
    oneOf("proposals_state", table.state, proposalStates),
    oneOf("proposals_why", table.why, secondPersonReasons),
    check("proposals_closed", sql`${table.state} IN ('waiting', 'returned', 'approved') OR ${table.input} IS NULL`),
  ],
);

/** The records that a proposal would change, with the versions that it is based on (0 for a new record). */
export const proposalRecords = sqliteTable(
  "proposal_records",
  {
    proposal: integer("proposal")
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    recordType: text("record_type", { enum: recordTypes as [string, ...string[]] }).notNull(),
    recordId: text("record_id").notNull(),
    base: integer("base").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposal, table.recordType, table.recordId] }),
    index("proposal_records_record").on(table.recordType, table.recordId),
  ],
);
