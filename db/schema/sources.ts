import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { contacts } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";

/** Sources of records: one row per page, so that an address is entered once and reused, and one per contact. */
export const sources = sqliteTable(
  "sources",
  {
    id: integer("id").primaryKey(),
    version: integer("version").notNull(),
    url: text("url").unique(),
    outlet: text("outlet").notNull(),
    title: text("title").notNull().default(""),
    /**
     * Normalized address, equal for all addresses of the page. A pasted address finds its source by it; see
     * `addressKey`.
     */
    addressKey: text("address_key").notNull().default(""),
    /** How a source without an address reached us, and its day. */
    contact: text("contact", { enum: contacts }),
    contactOn: text("contact_on"),
  },
  (table) => [
    index("sources_address").on(table.addressKey, table.id),
    index("sources_contact_day").on(table.contactOn, table.id).where(sql`contact_on IS NOT NULL`),
    index("sources_contacts").on(table.id).where(sql`contact IS NOT NULL`),
    oneOf("sources_contact", table.contact, contacts),
    check("sources_address_or_contact", sql`(${table.url} IS NULL) = (${table.contact} IS NOT NULL)`),
  ],
);
