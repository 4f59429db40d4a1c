import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { publications, releaseKinds, verifications } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { detentions } from "./detentions";
import { facilities } from "./facilities";
import { groups } from "./groups";

/** A release of a person (it ends a detention) or of a group; `id` is its permanent public number. */
export const releases = sqliteTable(
  "releases",
  {
    id: integer("id").primaryKey(),
    /** The detention that the release ended. At most one release of a detention is not refuted. */
    detention: integer("detention").references(() => detentions.id, { onDelete: "cascade" }),
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
    /** 1 if a cited public source states exact nationality and place. */
    detailPublic: integer("detail_public", { mode: "boolean" }).notNull(),
    /** Group that counted this person before the person was named. */
    fromGroup: integer("from_group").references(() => groups.id),
    /** Last place of custody in the record of the person or group; a list filter uses it. */
    facility: text("facility").references(() => facilities.id),
  },
  (table) => [
    index("releases_detention").on(table.detention),
    uniqueIndex("releases_end").on(table.detention).where(sql`verification <> 'refuted'`),
    index("releases_from_group").on(table.fromGroup),
    // Serves the desk's list, newest number first, under any filter.
    index("releases_of_publication").on(table.publication, table.id),
    index("releases_of_verification").on(table.verification, table.id),
    index("releases_of_kind").on(table.kind, table.id),
    index("releases_of_facility").on(table.facility, table.id),
    index("releases_by_place").on(sql`coalesce(facility, '')`, table.id),
    index("releases_of_day").on(table.day, table.id),
    index("releases_of_verifier").on(table.verifiedBy),
    check("releases_one_owner", sql`(${table.detention} IS NULL) <> (${table.group} IS NULL)`),
    check("releases_verified_by", sql`${table.verification} <> 'verified' OR ${table.verifiedBy} IS NOT NULL`),
    oneOf("releases_kind", table.kind, releaseKinds),
    oneOf("releases_verification", table.verification, verifications),
    oneOf("releases_publication_code", table.publication, publications),
  ],
);
