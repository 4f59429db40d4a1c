import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Pages that records were read from; one row an address, so that it is pasted once and reused. */
export const sources = sqliteTable(
  "sources",
  {
    id: integer("id").primaryKey(),
    version: integer("version").notNull(),
    url: text("url").notNull().unique(),
    outlet: text("outlet").notNull(),
    title: text("title").notNull().default(""),
    /** What all addresses of the page have in common, by which a pasted one finds it; see `addressKey`. */
    addressKey: text("address_key").notNull().default(""),
  },
  (table) => [index("sources_address").on(table.addressKey, table.id)],
);
