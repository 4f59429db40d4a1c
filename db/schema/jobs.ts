import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

const states = ["waiting", "running", "done", "failed", "cancelled"] as const;

/** Long work outside the server's thread: a row to watch and to cancel. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: integer("id").primaryKey(),
    /** What it does: `verify`, `import_read`, … */
    kind: text("kind").notNull(),
    /** JSON of what it works on; NULL where it needs nothing. */
    input: text("input"),
    state: text("state", { enum: states }).notNull(),
    actor: text("actor").notNull(),
    /** Steps done and steps in all; total is NULL until known. */
    done: integer("done").notNull(),
    total: integer("total"),
    /** 1: somebody asked it to stop. */
    cancelAsked: integer("cancel_asked", { mode: "boolean" }).notNull(),
    /** JSON of the outcome, or the sentence of a failure. */
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
