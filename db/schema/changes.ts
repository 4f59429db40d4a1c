import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One accepted request: append-only, hash-chained. The database refuses UPDATE and DELETE. */
export const changes = sqliteTable(
  "changes",
  {
    /** 1, 2, 3 … without gaps, in the order of the chain. */
    id: integer("id").primaryKey(),
    /** Unique id of the request: the same request twice is one change. */
    requestId: text("request_id").notNull().unique(),
    /** `user:3`, `cli`, `seed`, `upkeep`. Never a name. */
    actor: text("actor").notNull(),
    /** The action: `release.record`, `count.revise`, `person.erase` … */
    action: text("action").notNull(),
    /** Instant, ISO 8601 UTC. */
    at: text("at").notNull(),
    /** Code of the public reason of a correction or withdrawal. */
    publicReason: text("public_reason"),
    /** The head of this change, if it changed the projection. */
    head: integer("head").unique(),
    /** Commitment to the change's note, which is stored in `change_notes`. */
    noteCommitment: text("note_commitment").notNull(),
    /**
     * The second person who approved the change, or the author alone (rule 21). NULL if nobody had to, and for approvals
     * of records, whose action says it. Part of the hash unless NULL.
     */
    approvedBy: text("approved_by"),
    previousHash: text("previous_hash").notNull(),
    /** SHA-256 over the previous hash, the facts above and the commitments of the revisions in order. */
    hash: text("hash").notNull().unique(),
  },
  (table) => [
    index("changes_actor").on(table.actor, table.id),
    index("changes_action").on(table.action, table.id),
    index("changes_actor_action").on(table.actor, table.action, table.id),
    index("changes_at").on(table.at),
    check("changes_hash_length", sql`length(${table.hash}) = 64 AND length(${table.previousHash}) = 64`),
  ],
);

/**
 * Notes of the change: internal reason and public note. They are stored outside the chain, so that they can be erased.
 */
export const changeNotes = sqliteTable("change_notes", {
  change: integer("change")
    .primaryKey()
    .references(() => changes.id),
  salt: text("salt"),
  /** JSON {reason, noteEs, noteEn}. */
  data: text("data"),
});
