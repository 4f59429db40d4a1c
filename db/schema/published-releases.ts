import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { disclosures, genders, releaseKinds, verifications } from "@/domain/values/vocabulary";
import { hidden, nationalities, until, validity } from "./columns";

/** Columns shared by releases and their parts. */
const event = {
  number: integer("number").notNull(),
  /** EDTF, and the first and last day that it may mean. */
  day: text("day").notNull(),
  dayFrom: text("day_from").notNull(),
  dayTo: text("day_to").notNull(),
  kind: text("kind", { enum: releaseKinds }).notNull(),
  verification: text("verification", { enum: verifications }).notNull(),
  federalEntity: text("federal_entity"),
  facility: text("facility"),
};

/** Logged releases visible to the public; see `ReleaseRow` for the meaning of each column. */
export const publishedReleases = sqliteTable(
  "published_releases",
  {
    ...event,
    verifiedBy: text("verified_by"),
    verifiedOn: text("verified_on"),
    disclosure: text("disclosure", { enum: disclosures }).$type<"named" | "initials" | "counted_only">().notNull(),
    grouped: integer("grouped", { mode: "boolean" }).notNull(),
    headcount: integer("headcount").notNull(),
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
    index("published_releases_now")
      .on(
        table.dayFrom,
        table.number,
        table.dayTo,
        table.kind,
        table.verification,
        table.verifiedBy,
        table.facility,
        table.federalEntity,
        table.nationalities,
        table.headcount,
        table.until,
      )
      .where(sql`to_head IS NULL`),
    index("published_releases_past").on(table.fromHead, table.toHead),
    index("published_releases_hidden").on(table.number).where(sql`hidden = 1`),
    index("published_releases_ended").on(table.toHead).where(sql`to_head IS NOT NULL`),
  ],
);

/** The persons of those releases by nationality and gender. */
export const publishedReleaseParts = sqliteTable(
  "published_release_parts",
  {
    ...event,
    part: integer("part").notNull(),
    nationality: text("nationality").notNull(),
    gender: text("gender", { enum: genders }),
    headcount: integer("headcount").notNull(),
    ...hidden,
    ...validity,
  },
  (table) => [
    primaryKey({ columns: [table.number, table.part, table.fromHead] }),
    index("published_release_parts_now")
      .on(table.day, table.nationality, table.kind, table.verification, table.headcount, table.dayFrom, table.dayTo)
      .where(sql`to_head IS NULL`),
    index("published_release_parts_past").on(table.fromHead, table.toHead),
  ],
);

/** People named out of a group, while the group and the person's own release are public; see `NamedMemberRow`. */
export const publishedNamedMembers = sqliteTable(
  "published_named_members",
  {
    release: integer("release").notNull(),
    detention: integer("detention"),
    member: integer("member").notNull(),
    ...validity,
  },
  (table) => [
    primaryKey({ columns: [table.release, table.member, table.fromHead] }),
    index("published_named_members_detention").on(table.detention, table.member).where(sql`detention IS NOT NULL`),
  ],
);

/**
 * Names and initials that may be shown now. Intentionally without heads: a person hidden now is hidden in every view.
 */
export const publishedNames = sqliteTable("published_names", {
  number: integer("number").primaryKey(),
  name: text("name").notNull(),
  ...until,
});
