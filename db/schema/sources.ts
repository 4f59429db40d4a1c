import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Sources of records; one row per page, so that an address is entered once and reused. */
export const sources = sqliteTable(
  "sources",
  {
    id: integer("id").primaryKey(),
    version: integer("version").notNull(),
    url: text("url").notNull().unique(),
    outlet: text("outlet").notNull(),
    title: text("title").notNull().default(""),
    /**
     * Normalized address, equal for all addresses of the page. A pasted address finds its source by it; see
     * `addressKey`.
     */
    addressKey: text("address_key").notNull().default(""),
  },
  (table) => [index("sources_address").on(table.addressKey, table.id)],
);
