import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Files uploaded for import. Their rows and headers are in no table, because a name would stay there. They are only in
 * files next to the ledger, which are deleted within a day or when a person is erased.
 */
export const imports = sqliteTable(
  "imports",
  {
    id: integer("id").primaryKey(),
    /** The user who uploaded the file: `user:3`. Only this user sees it. */
    owner: text("owner").notNull(),
    /** SHA-256 of the file. The same file with the same columns is the same request. */
    hash: text("hash").notNull(),
    /** JSON of the problem that makes the whole file unusable. */
    problem: text("problem"),
    /** JSON of the user's choices for reading the file: sheet, row of the headers, encoding, separator. */
    reading: text("reading"),
    /** JSON of the chosen column mapping. */
    mapping: text("mapping"),
    /** JSON of the user's decisions on doubtful rows: pairs of a row and a person, new or by number. */
    choices: text("choices").notNull(),
    /** JSON of the number of rows per outcome, from the newest simulation or the import. */
    counts: text("counts"),
    /** The change that the import wrote. */
    change: integer("change"),
    createdAt: text("created_at").notNull(),
    /** When the user took the import's refused rows off the home page. */
    dismissedAt: text("dismissed_at"),
  },
  (table) => [index("imports_owner").on(table.owner, table.id), index("imports_change").on(table.change)],
);

/** The last column mapping for each file layout, so that users choose columns once. */
export const importLayouts = sqliteTable("import_layouts", {
  /**
   * SHA-256 of the ordered, folded headers. They are hashed because in a file without a header row they are a person's
   * data.
   */
  signature: text("signature").primaryKey(),
  mapping: text("mapping").notNull(),
});
