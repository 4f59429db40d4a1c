import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ageGroups, consentBases, disclosures, genders, sectors, situations } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { facilities } from "./facilities";

/** People as they stand now, for the desk's lists and searches. The history keeps how they came to stand so. */
export const people = sqliteTable(
  "people",
  {
    id: integer("id").primaryKey(),
    version: integer("version").notNull(),
    givenNames: text("given_names").notNull(),
    surnames: text("surnames").notNull(),
    /** Names folded for search: lower case, no accents. */
    searchKey: text("search_key").notNull(),
    alsoKnownAs: text("also_known_as").notNull().default(""),
    /** Digits of the identity document, by which a line of a list finds its person; "" where none is known. */
    documentKey: text("document_key").notNull().default(""),
    /** A partial day. Names and ages of lists are compared with it. */
    birthDate: text("birth_date"),
    gender: text("gender", { enum: genders }),
    sector: text("sector", { enum: sectors }),
    ageGroup: text("age_group", { enum: ageGroups }),
    disclosure: text("disclosure", { enum: disclosures }).notNull(),
    /** On which basis the name may be public. */
    consentBasis: text("consent_basis", { enum: consentBases }),
    /** `+?` dual, second not stated; `?` not known whether there is a second nationality. */
    secondNationality: text("second_nationality").notNull(),
    /** How they are held now, or how the newest spell ended; NULL where there is none. */
    situation: text("situation", { enum: situations }),
    /** Where they are or were held last. */
    facility: text("facility").references(() => facilities.id),
  },
  (table) => [
    // The desk's list, newest record first, whichever filter it has.
    index("people_of_situation").on(table.situation, table.id),
    index("people_of_facility").on(table.facility, table.id),
    index("people_of_disclosure").on(table.disclosure, table.id),
    index("people_document").on(table.documentKey).where(sql`document_key <> ''`),
    oneOf("people_disclosure", table.disclosure, disclosures),
    oneOf("people_consent_basis", table.consentBasis, consentBases),
    oneOf("people_gender", table.gender, genders),
    oneOf("people_sector", table.sector, sectors),
    oneOf("people_age_group", table.ageGroup, ageGroups),
    oneOf("people_second_nationality", table.secondNationality, ["", "+?", "?"]),
    check("people_named_needs_consent", sql`${table.disclosure} <> 'named' OR ${table.consentBasis} IS NOT NULL`),
  ],
);

export const personNationalities = sqliteTable(
  "person_nationalities",
  {
    person: integer("person")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** ISO 3166-1 alpha-2. */
    country: text("country").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.country] }),
    index("person_nationalities_country_person").on(table.country, table.person),
    check("person_nationalities_country", sql`length(${table.country}) = 2`),
  ],
);
