import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Files that a user uploaded to import. Their rows and headers are in no table, only in files next to the ledger that are
 * removed within a day or when a person is erased: a name would otherwise stay here.
 */
export const imports = sqliteTable(
  "imports",
  {
    id: integer("id").primaryKey(),
    /** Who brought it: `user:3`. Nobody else is shown it. */
    owner: text("owner").notNull(),
    /** SHA-256 of the file: the same file under the same columns is the same request. */
    hash: text("hash").notNull(),
    /** JSON of a problem because of which the whole file is refused. */
    problem: text("problem"),
    /** JSON of which column holds what, as it was chosen. */
    mapping: text("mapping"),
    /** JSON of what was said of doubtful rows: pairs of a row and who it is, somebody new or a person by number. */
    choices: text("choices").notNull(),
    /** JSON of how many rows came out how, of the newest simulation or of the import itself. */
    counts: text("counts"),
    /** The change that it became. */
    change: integer("change"),
    createdAt: text("created_at").notNull(),
  },
  (table) => [index("imports_owner").on(table.owner, table.id)],
);

/** How files of one layout were read the last time, so that users choose columns once. */
export const importLayouts = sqliteTable("import_layouts", {
  /** SHA-256 of the headers, folded, in their order: in a file without a header row, they are a person's data. */
  signature: text("signature").primaryKey(),
  mapping: text("mapping").notNull(),
});
