import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { tiers } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { counts } from "./counts";
import { detentions } from "./detentions";
import { groups } from "./groups";
import { releases } from "./releases";
import { sources } from "./sources";

/** The source that supports a detention, release or count. `group`: the detention of that group. */
export const citations = sqliteTable(
  "citations",
  {
    id: integer("id").primaryKey(),
    detention: integer("detention").references(() => detentions.id, { onDelete: "cascade" }),
    release: integer("release").references(() => releases.id, { onDelete: "cascade" }),
    count: text("count").references(() => counts.id, { onDelete: "cascade" }),
    group: integer("group").references(() => groups.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    source: integer("source")
      .notNull()
      .references(() => sources.id),
    /** How close the source is to the publisher of a count. */
    tier: text("tier", { enum: tiers }),
  },
  (table) => [
    index("citations_source").on(table.source),
    index("citations_release").on(table.release),
    index("citations_detention").on(table.detention),
    index("citations_count").on(table.count),
    index("citations_group").on(table.group),
    oneOf("citations_tier", table.tier, tiers),
    check(
      "citations_one_owner",
      sql`(${table.detention} IS NOT NULL) + (${table.release} IS NOT NULL) + (${table.count} IS NOT NULL) + (${table.group} IS NOT NULL) = 1`,
    ),
  ],
);
