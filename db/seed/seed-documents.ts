import type { DocumentOf } from "@/domain/records/document";
import { shapes } from "@/domain/records/document";
import { layoutFrom } from "@/domain/records/layout-items";
import type { SeedRow } from "./read-seed";

/** Returns a publisher of the seed as a record, with the layout of its bulletin if `bulletins` has one. */
export function publisherDocument(row: SeedRow, bulletins: readonly SeedRow[]): DocumentOf<"publisher"> {
  const items = bulletins.filter(({ publisher }) => publisher === row.id).map(({ item }) => item ?? "");
  const facts = {
    nameEs: row.name_es,
    nameEn: row.name_en,
    shortEs: row.short_es,
    shortEn: row.short_en,
    stance: row.stance,
    url: row.url || null,
    ...(items.length > 0 && { bulletin: layoutFrom(items) }),
  };
  return { type: "publisher", id: row.id ?? "", facts: shapes.publisher.facts.parse(facts), identity: {} };
}

/** Returns a facility of the seed as a record. A federal entity that no source stated stays blank. */
export function facilityDocument(row: SeedRow): DocumentOf<"facility"> {
  const facts = {
    name: row.name,
    kind: row.kind,
    federalEntity: row.federal_entity || null,
    sourceUrl: row.state_source_url || null,
  };
  return { type: "facility", id: row.id ?? "", facts: shapes.facility.facts.parse(facts), identity: {} };
}

export function milestoneDocument(row: SeedRow): DocumentOf<"milestone"> {
  const facts = { on: row.on, titleEs: row.title_es, titleEn: row.title_en, sourceUrl: row.source_url || null };
  return { type: "milestone", id: `milestone-${row.on}`, facts: shapes.milestone.facts.parse(facts), identity: {} };
}

/** Returns a count of the seed with its parts. It cites the source record of the page it came from. */
export function countDocument(row: SeedRow, parts: SeedRow[], source: string): DocumentOf<"count"> {
  const facts = {
    publisher: row.publisher,
    measure: row.measure,
    asOf: row.as_of,
    asOfMeans: row.as_of_means,
    cutoffTime: row.cutoff_time || null,
    since: row.since || null,
    value: row.value === "" ? null : Number(row.value),
    qualifier: row.qualifier,
    standing: row.standing,
    parts: parts.map((part) => ({ dimension: part.dimension, category: part.category, value: Number(part.value) })),
    noteEs: row.note_es,
    noteEn: row.note_en,
    publication: "published",
    citations: [{ source, tier: row.source_tier }],
  };
  return { type: "count", id: row.id ?? "", facts: shapes.count.facts.parse(facts), identity: { note: "" } };
}
