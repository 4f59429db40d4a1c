import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { custodyStates, detentionEnds, releaseKinds, verifications } from "@/domain/values/vocabulary";

/** Columns shared by both tables. */
const cell = {
  /** As in the row; see `nationalities` in `columns.ts`. */
  nationalities: text("nationalities").notNull(),
  /** One of `nationalities`; `persons` counts the people with this one. */
  nationality: text("nationality").notNull(),
  federalEntity: text("federal_entity"),
  facility: text("facility"),
  /** Number of rows, each counted once, in the cell of its first part. */
  records: integer("records").notNull(),
  persons: integer("persons").notNull(),
};

/**
 * Current rows of `published_releases`, summed by every column that a filter compares, except the day. The number of
 * cells hardly grows with the ledger, so a list is counted without reading its rows. Without heads: past views count
 * rows.
 */
export const publishedReleaseTotals = sqliteTable(
  "published_release_totals",
  {
    ...cell,
    kind: text("kind", { enum: releaseKinds }).notNull(),
    verification: text("verification", { enum: verifications }).notNull(),
    verifiedBy: text("verified_by"),
  },
  (table) => [
    index("published_release_totals_cell").on(
      table.nationalities,
      table.nationality,
      table.federalEntity,
      table.facility,
      table.kind,
      table.verification,
      table.verifiedBy,
    ),
  ],
);

/** The same for `published_detentions`. */
export const publishedDetentionTotals = sqliteTable(
  "published_detention_totals",
  {
    ...cell,
    custody: text("custody", { enum: custodyStates }),
    ended: text("ended", { enum: detentionEnds }),
    /** True for a later detention of a person who was detained before. */
    again: integer("again", { mode: "boolean" }).notNull(),
  },
  (table) => [
    index("published_detention_totals_cell").on(
      table.nationalities,
      table.nationality,
      table.federalEntity,
      table.facility,
      table.custody,
      table.ended,
      table.again,
    ),
  ],
);
