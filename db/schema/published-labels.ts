import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { contacts, stances } from "@/domain/values/vocabulary";
import { validity } from "./columns";

/** Records that published rows refer to; joined at the head, only for labels. */
export const publishedSources = sqliteTable(
  "published_sources",
  {
    id: text("id").notNull(),
    url: text("url"),
    outlet: text("outlet").notNull(),
    title: text("title").notNull(),
    archivedUrl: text("archived_url"),
    publishedOn: text("published_on"),
    language: text("language"),
    contact: text("contact", { enum: contacts }),
    contactOn: text("contact_on"),
    ...validity,
  },
  (table) => [primaryKey({ columns: [table.id, table.fromHead] })],
);

export const publishedPublishers = sqliteTable(
  "published_publishers",
  {
    id: text("id").notNull(),
    nameEs: text("name_es").notNull(),
    nameEn: text("name_en").notNull(),
    shortEs: text("short_es").notNull(),
    shortEn: text("short_en").notNull(),
    stance: text("stance", { enum: stances }).notNull(),
    url: text("url"),
    mergedInto: text("merged_into"),
    ...validity,
  },
  (table) => [primaryKey({ columns: [table.id, table.fromHead] })],
);

export const publishedFacilities = sqliteTable(
  "published_facilities",
  {
    id: text("id").notNull(),
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    federalEntity: text("federal_entity"),
    mergedInto: text("merged_into"),
    ...validity,
  },
  (table) => [primaryKey({ columns: [table.id, table.fromHead] })],
);

export const publishedMilestones = sqliteTable(
  "published_milestones",
  {
    id: text("id").notNull(),
    on: text("on").notNull(),
    titleEs: text("title_es").notNull(),
    titleEn: text("title_en").notNull(),
    sourceUrl: text("source_url"),
    ...validity,
  },
  (table) => [primaryKey({ columns: [table.id, table.fromHead] })],
);

export const publishedSettings = sqliteTable(
  "published_settings",
  {
    id: text("id").notNull(),
    value: text("value").notNull(),
    ...validity,
  },
  (table) => [primaryKey({ columns: [table.id, table.fromHead] })],
);
