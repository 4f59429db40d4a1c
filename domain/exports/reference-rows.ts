import { licence } from "@/domain/charts/footer";
import type { FacilityRow, MilestoneRow, PublisherRow } from "@/domain/projection/rows";

/** Columns of the small files that the others refer to. Frozen contracts: new ones are appended. */
export const publisherColumns = [
  "id",
  "name_es",
  "name_en",
  "short_es",
  "short_en",
  "stance",
  "url",
  "licence",
  "head",
] as const;
export const facilityColumns = ["id", "name", "kind", "federal_entity", "licence", "head"] as const;
export const milestoneColumns = ["id", "on", "title_es", "title_en", "source_url", "licence", "head"] as const;

/** Returns a line of `/data/publishers.csv`. */
export function publisherRow(publisher: PublisherRow, head: number) {
  return {
    id: publisher.id,
    name_es: publisher.nameEs,
    name_en: publisher.nameEn,
    short_es: publisher.shortEs,
    short_en: publisher.shortEn,
    stance: publisher.stance,
    url: publisher.url,
    licence,
    head,
  };
}

/** Returns a line of `/data/facilities.csv`. */
export function facilityRow(facility: FacilityRow, head: number) {
  const { id, name, kind, federalEntity } = facility;
  return { id, name, kind, federal_entity: federalEntity, licence, head };
}

/** Returns a line of `/data/milestones.csv`. */
export function milestoneRow(milestone: MilestoneRow, head: number) {
  const { id, on, titleEs, titleEn, sourceUrl } = milestone;
  return { id, on, title_es: titleEs, title_en: titleEn, source_url: sourceUrl, licence, head };
}
