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
  },
  (table) => [
    index("jobs_state").on(table.state, table.id),
    oneOf("jobs_state_code", table.state, states),
    check("jobs_progress", sql`${table.done} >= 0 AND (${table.total} IS NULL OR ${table.done} <= ${table.total})`),
  ],
);
