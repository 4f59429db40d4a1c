import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";

const event = ["number", "day", "day_from", "day_to", "kind", "verification", "federal_entity", "facility"];
const detention = ["number", "day", "day_from", "day_to", "custody", "ended", "federal_entity"];
const validity = ["from_head", "to_head"];
const hidden = "hidden";
/** Columns of both tables of totals. */
const total = ["nationalities", "nationality", "federal_entity", "facility", "records", "persons"];

/** All columns that the public side can read. Adding a column here is a decision to publish it. */
const published: Record<string, string[]> = {
  published_heads: ["number", "hash", "day", "hour", "kind", "public_reason", "note_es", "note_en"],
  published_releases: [
    ...event,
    "verified_by",
    "verified_on",
    "disclosure",
    "grouped",
    "headcount",
    "sources",
    "nationalities",
    "until",
    hidden,
    ...validity,
  ],
  published_release_totals: [...total, "kind", "verification", "verified_by"],
  published_release_parts: [...event, "part", "nationality", "gender", "headcount", hidden, ...validity],
  published_names: ["number", "name", "until"],
  published_named_members: ["release", "detention", "member", ...validity],
  published_detentions: [
    ...detention,
    ...[
      "end_day",
      "release",
      "facility",
      "legal_stage",
      "arrested_by",
      "arrested_in",
      "sector",
      "disclosure",
      "detailed",
      "grouped",
      "headcount",
      "ordinal",
    ],
    "sources",
    "nationalities",
    "until",
    hidden,
    ...validity,
  ],
  published_detention_totals: [...total, "custody", "ended", "again"],
  published_detention_parts: [...detention, "part", "nationality", "gender", "headcount", "again", hidden, ...validity],
  published_detention_names: ["number", "name", "until"],
  published_name_words: ["words", "sounds"],
  published_counts: [
    ...[
      "id",
      "publisher",
      "measure",
      "as_of",
      "as_of_from",
      "as_of_to",
      "as_of_means",
      "cutoff_time",
      "since",
      "value",
    ],
    ...["qualifier", "standing", "source", "tier", "note_es", "note_en"],
    ...validity,
  ],
  published_count_parts: ["count", "dimension", "category", "value", ...validity],
  published_count_reviews: ["id", ...validity],
  published_sources: [
    ...["id", "url", "outlet", "title", "archived_url", "published_on", "language", "contact", "contact_on"],
    ...validity,
  ],
  published_publishers: [
    "id",
    "name_es",
    "name_en",
    "short_es",
    "short_en",
    "stance",
    "url",
    "merged_into",
    ...validity,
  ],
  published_facilities: ["id", "name", "kind", "federal_entity", "merged_into", ...validity],
  published_milestones: ["id", "on", "title_es", "title_en", "source_url", ...validity],
  published_settings: ["id", "value", ...validity],
};

test("the published tables have these columns and no others", async () => {
  const { $client } = await openTestLedger();
  const tables = $client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'published%'");
  // SQLite's own tables of the full-text index hold nothing else.
  const found = (tables.pluck().all() as string[]).filter((name) => !/^published_name_words_/.test(name));
  expect(found.toSorted()).toEqual(Object.keys(published).toSorted());
  for (const [table, columns] of Object.entries(published)) {
    const names = ($client.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    expect(names.toSorted(), table).toEqual(columns.toSorted());
  }
});

test("no view and no trigger copies anything else to the public side", async () => {
  const { $client } = await openTestLedger();
  expect($client.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").all()).toEqual([]);
  const triggers = $client.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  expect(triggers.filter((sql) => /(INSERT INTO|UPDATE|REPLACE INTO)\s+published/i.test(String(sql)))).toEqual([]);
});
