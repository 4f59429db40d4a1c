import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { publications, releaseKinds, verifications } from "@/domain/vocabulary";
import { oneOf } from "./columns";
import { detentions } from "./detentions";
import { groups } from "./groups";

/** A release of a person (it ends a detention) or of a group; `id` is its permanent public number. */
export const releases = sqliteTable(
  "releases",
  {
    id: integer("id").primaryKey(),
    detention: integer("detention")
      .unique()
      .references(() => detentions.id, { onDelete: "cascade" }),
    group: integer("group")
      .unique()
      .references(() => groups.id, { onDelete: "cascade" }),
    /** EDTF. */
    day: text("day").notNull(),
    kind: text("kind", { enum: releaseKinds }).notNull(),
    verification: text("verification", { enum: verifications }).notNull(),
    /** `publisher:<id>`, `family`, `lawyer`, `state:<country>`. */
    verifiedBy: text("verified_by"),
    verifiedOn: text("verified_on"),
    publication: text("publication", { enum: publications }).notNull(),
    /** 1: a cited public source states exact nationality and place. */
    detailPublic: integer("detail_public", { mode: "boolean" }).notNull(),
    /** Group that this person was counted in before being named. */
    fromGroup: integer("from_group").references(() => groups.id),
  },
  (table) => [
    index("releases_from_group").on(table.fromGroup),
    index("releases_publication").on(table.publication, table.day),
    check("releases_one_owner", sql`(${table.detention} IS NULL) <> (${table.group} IS NULL)`),
    check("releases_verified_by", sql`${table.verification} <> 'verified' OR ${table.verifiedBy} IS NOT NULL`),
    oneOf("releases_kind", table.kind, releaseKinds),
    oneOf("releases_verification", table.verification, verifications),
    oneOf("releases_publication_code", table.publication, publications),
  ],
);
