import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { arrestingBodies, custodyStates, detentionEnds, legalStages, publications } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";
import { facilities } from "./facilities";
import { people } from "./people";

/** One detention of a person: from its first day up to, not including, its end day. */
export const detentions = sqliteTable(
  "detentions",
  {
    id: integer("id").primaryKey(),
    person: integer("person")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** EDTF; NULL if unknown. */
    fromDay: text("from_day"),
    publication: text("publication", { enum: publications }).notNull(),
    legalStage: text("legal_stage", { enum: legalStages }),
    /** The body that made the arrest. */
    arrestedBy: text("arrested_by", { enum: arrestingBodies }),
    /** NULL while the person is detained. */
    ended: text("ended", { enum: detentionEnds }),
    /** EDTF day of the end. */
    endDay: text("end_day"),
  },
  (table) => [
    index("detentions_person").on(table.person),
    // Serve the desk's search and filter by day.
    index("detentions_from").on(table.fromDay, table.person),
    index("detentions_end").on(table.endDay, table.person),
    index("detentions_arrested_by").on(table.arrestedBy, table.person).where(sql`arrested_by IS NOT NULL`),
    oneOf("detentions_publication", table.publication, publications),
    oneOf("detentions_legal_stage", table.legalStage, legalStages),
    oneOf("detentions_ended", table.ended, detentionEnds),
    check("detentions_end_day", sql`(${table.ended} IS NULL) = (${table.endDay} IS NULL)`),
  ],
);

/** The place and kind of custody from a day on, within a detention. */
export const custodyPeriods = sqliteTable(
  "custody_periods",
  {
    detention: integer("detention")
      .notNull()
      .references(() => detentions.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    fromDay: text("from_day"),
    state: text("state", { enum: custodyStates }).notNull(),
    facility: text("facility").references(() => facilities.id),
    /** ISO 3166-2. */
    federalEntity: text("federal_entity"),
  },
  (table) => [
    primaryKey({ columns: [table.detention, table.position] }),
    // Counts the detentions of a place.
    index("custody_periods_of_facility").on(table.facility, table.detention),
    oneOf("custody_periods_state", table.state, custodyStates),
  ],
);
