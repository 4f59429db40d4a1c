import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

const states = ["waiting", "running", "done", "failed", "cancelled"] as const;

/** Long work outside the server's thread. The row shows progress and allows cancelling. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: integer("id").primaryKey(),
    /** The kind of work: `verify`, `import_read`, … */
    kind: text("kind").notNull(),
    /** JSON of the input; NULL if none. */
    input: text("input"),
    state: text("state", { enum: states }).notNull(),
    actor: text("actor").notNull(),
    /** Steps done and total steps; total is NULL until known. */
    done: integer("done").notNull(),
    total: integer("total"),
    /** 1 if a user cancelled the job. */
    cancelAsked: integer("cancel_asked", { mode: "boolean" }).notNull(),
    /** JSON of the outcome, or the text of the error. */
    result: text("result"),
    createdAt: text("created_at").notNull(),
    finishedAt: text("finished_at"),
    /** When the user took a failed job off the home page. */
    dismissedAt: text("dismissed_at"),
  },
  (table) => [
    index("jobs_state").on(table.state, table.id),
    // Serve the home page: a user's jobs that run or failed, and the lists that one left open.
    index("jobs_of_actor").on(table.actor, table.state, table.id),
    index("jobs_of_actor_kind").on(table.actor, table.kind, table.id),
    oneOf("jobs_state_code", table.state, states),
    check("jobs_progress", sql`${table.done} >= 0 AND (${table.total} IS NULL OR ${table.done} <= ${table.total})`),
  ],
);
