import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ageGroups, consentBases, disclosures, genders, sectors, situations } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { facilities } from "./facilities";

/** Current people, for the desk's lists and searches. Earlier versions are in the history. */
export const people = sqliteTable(
  "people",
  {
    id: integer("id").primaryKey(),
    version: integer("version").notNull(),
    givenNames: text("given_names").notNull(),
    surnames: text("surnames").notNull(),
    /** Names folded for search: lower case, no accents. */
    searchKey: text("search_key").notNull(),
    /** Surnames and given names folded, for lists in the order of names. */
    sortName: text("sort_name").notNull().default(""),
    alsoKnownAs: text("also_known_as").notNull().default(""),
    /** Digits of the ID number, for matching list lines to people; "" if unknown. */
    documentKey: text("document_key").notNull().default(""),
    /** A partial day. Matching compares it with the ages in lists. */
    birthDate: text("birth_date"),
    gender: text("gender", { enum: genders }),
    sector: text("sector", { enum: sectors }),
    ageGroup: text("age_group", { enum: ageGroups }),
    disclosure: text("disclosure", { enum: disclosures }).notNull(),
    /** The consent basis on which the name may be public. */
    consentBasis: text("consent_basis", { enum: consentBases }),
    /** The first day on which the consent does not hold any more; NULL if it does not end. */
    consentUntil: text("consent_until"),
    /** `+?` if dual and the second is not stated; `?` if a second nationality is unknown. */
    secondNationality: text("second_nationality").notNull(),
    /** Current custody, or how the newest detention ended; NULL without detentions. */
    situation: text("situation", { enum: situations }),
    /** Current or last place of custody. */
    facility: text("facility").references(() => facilities.id),
  },
  (table) => [
    // Serves the desk's list, newest record first, under any filter.
    index("people_of_situation").on(table.situation, table.id),
    index("people_of_facility").on(table.facility, table.id),
    index("people_of_disclosure").on(table.disclosure, table.id),
    index("people_of_name").on(table.sortName, table.id),
    index("people_by_place").on(sql`coalesce(facility, '')`, table.id),
    index("people_of_birth").on(table.birthDate).where(sql`birth_date IS NOT NULL`),
    // Serves the job that ends consents. Without the disclosure, SQLite would use the index of the disclosure.
    index("people_consent_until").on(table.disclosure, table.consentUntil).where(sql`consent_until IS NOT NULL`),
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
