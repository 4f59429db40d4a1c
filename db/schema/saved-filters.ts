import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type FilteredList, filteredLists } from "@/domain/inputs/list-filter";
import { oneOf } from "./columns";

/** Named filters of the desk's lists. They are not in the history, because nothing published depends on them. */
export const savedFilters = sqliteTable(
  "saved_filters",
  {
    id: integer("id").primaryKey(),
    /** The owner: `user:3`. */
    owner: text("owner").notNull(),
    list: text("list").$type<FilteredList>().notNull(),
    name: text("name").notNull(),
    /** The list's URL parameters: `publication=draft&place=tocoron`. */
    query: text("query").notNull(),
    /** 1 if every user of the desk sees the filter. */
    shared: integer("shared", { mode: "boolean" }).notNull(),
  },
  (table) => [
    index("saved_filters_owner").on(table.owner, table.list),
    index("saved_filters_shared").on(table.shared, table.list),
    oneOf("saved_filters_list", table.list, filteredLists),
  ],
);
