import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type FilteredList, filteredLists } from "@/domain/inputs/list-filter";
import { oneOf } from "./columns";

/** Filters of the desk's lists that somebody keeps under a name. Not of the history: nothing published hangs on them. */
export const savedFilters = sqliteTable(
  "saved_filters",
  {
    id: integer("id").primaryKey(),
    /** Whose it is: `user:3`. */
    owner: text("owner").notNull(),
    list: text("list").$type<FilteredList>().notNull(),
    name: text("name").notNull(),
    /** The list's parameters as its address has them: `publication=draft&place=tocoron`. */
    query: text("query").notNull(),
    /** 1: everybody at the desk sees it. */
    shared: integer("shared", { mode: "boolean" }).notNull(),
  },
  (table) => [
    index("saved_filters_owner").on(table.owner, table.list),
    index("saved_filters_shared").on(table.shared, table.list),
    oneOf("saved_filters_list", table.list, filteredLists),
  ],
);
