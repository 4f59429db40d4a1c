import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  arrestingBodies,
  custodyStates,
  detentionEnds,
  disclosures,
  genders,
  legalStages,
  sectors,
} from "@/domain/values/vocabulary";
import { hidden, nationalities, until, validity } from "./columns";

/** Columns shared by detentions and their parts. */
const detention = {
  number: integer("number").notNull(),
  /** EDTF, and the first and last day that it may mean; NULL if unknown. */
  day: text("day"),
  dayFrom: text("day_from"),
  dayTo: text("day_to"),
  custody: text("custody", { enum: custodyStates }),
  ended: text("ended", { enum: detentionEnds }),
  federalEntity: text("federal_entity"),
};

/** Logged detentions visible to the public; see `DetentionRow` for the meaning of each column. */
export const publishedDetentions = sqliteTable(
  "published_detentions",
  {
    ...detention,
    endDay: text("end_day"),
    release: integer("release"),
    facility: text("facility"),
    legalStage: text("legal_stage", { enum: legalStages }),
    arrestedBy: text("arrested_by", { enum: arrestingBodies }),
    arrestedIn: text("arrested_in"),
    sector: text("sector", { enum: sectors }),
    disclosure: text("disclosure", { enum: disclosures }).$type<"named" | "initials" | "counted_only">().notNull(),
    detailed: integer("detailed", { mode: "boolean" }).notNull(),
    grouped: integer("grouped", { mode: "boolean" }).notNull(),
    headcount: integer("headcount").notNull(),
    ordinal: integer("ordinal").notNull(),
    /** JSON list of source ids. */
    sources: text("sources", { mode: "json" }).$type<string[]>().notNull(),
    ...nationalities,
    ...until,
    ...hidden,
    ...validity,
  },
  (table) => [
    primaryKey({ columns: [table.number, table.fromHead] }),
    // In list order, with every column that a filter compares, so that a page reads only rows that it shows.
    index("published_detentions_now")
      .on(
        table.dayFrom,
        table.number,
        table.dayTo,
        table.custody,
        table.ended,
        table.facility,
        table.federalEntity,
        table.ordinal,
        table.nationalities,
        table.headcount,
        table.until,
      )
      .where(sql`to_head IS NULL`),
    index("published_detentions_release").on(table.release),
    index("published_detentions_past").on(table.fromHead, table.toHead),
    index("published_detentions_hidden").on(table.number).where(sql`hidden = 1`),
    index("published_detentions_ended").on(table.toHead).where(sql`to_head IS NOT NULL`),
  ],
);

/** The persons of those detentions by nationality and gender. */
export const publishedDetentionParts = sqliteTable(
  "published_detention_parts",
  {
    ...detention,
    part: integer("part").notNull(),
    nationality: text("nationality").notNull(),
    gender: text("gender", { enum: genders }),
    headcount: integer("headcount").notNull(),
    again: integer("again", { mode: "boolean" }).notNull(),
    ...hidden,
    ...validity,
  },
  (table) => [
    primaryKey({ columns: [table.number, table.part, table.fromHead] }),
    index("published_detention_parts_now")
      .on(
        table.day,
        table.nationality,
        table.custody,
        table.ended,
        table.again,
        table.federalEntity,
        table.headcount,
        table.dayFrom,
        table.dayTo,
      )
      .where(sql`to_head IS NULL`),
    index("published_detention_parts_past").on(table.fromHead, table.toHead),
  ],
);

/** Names and initials of detained persons that may be shown now. Without heads, like `publishedNames`. */
export const publishedDetentionNames = sqliteTable("published_detention_names", {
  number: integer("number").primaryKey(),
  name: text("name").notNull(),
  ...until,
});
