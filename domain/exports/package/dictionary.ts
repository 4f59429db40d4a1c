import type { countColumns } from "@/domain/exports/count-row";
import type { detentionColumns } from "@/domain/exports/detention-rows";
import { claims } from "@/domain/exports/figure-answer";
import type { recordColumns } from "@/domain/exports/record-cells";
import type { facilityColumns, milestoneColumns, publisherColumns } from "@/domain/exports/reference-rows";
import type { releaseColumns } from "@/domain/exports/release-rows";
import {
  arrestingBodies,
  asOfMeanings,
  contacts,
  custodyStates,
  detentionEnds,
  facilityKinds,
  genders,
  legalStages,
  measures,
  qualifiers,
  releaseKinds,
  sectors,
  stances,
  standings,
  tiers,
  verifications,
} from "@/domain/values/vocabulary";
import { address, type Column, code, day, edtf, key, required, text, whole } from "./column";

/** The columns of a file, each with a description; the compiler reports missing ones. */
type Described<T extends readonly string[]> = Record<T[number], Column>;

const every = { licence: text("licence", required), head: whole("head", required) };
const addresses = { address_es: address("address_es"), address_en: address("address_en") };
const sentences = { sentence_es: text("sentence_es", required), sentence_en: text("sentence_en", required) };

export const countDictionary: Described<typeof countColumns> = {
  id: text("count_id", key),
  publisher: text("publisher", required),
  measure: code("measure", measures, required),
  as_of: edtf("as_of", required),
  as_of_means: code("as_of_means", asOfMeanings, required),
  cutoff_time: text("cutoff_time", { pattern: "\\d{2}:\\d{2}" }),
  since: edtf("since"),
  value: whole("value"),
  qualifier: code("qualifier", qualifiers, required),
  standing: code("standing", standings, required),
  parts: text("parts_text"),
  source_url: address("source_url"),
  source_tier: code("source_tier", tiers),
  note_es: text("note_es"),
  note_en: text("note_en"),
  ...sentences,
  ...every,
  kind: code("claim", claims, required),
  source_outlet: text("source_outlet"),
  source_archived_url: address("source_archived_url"),
  ...addresses,
  under_review: { meaning: "under_review", type: "boolean", constraints: required },
  source_contact: code("source_contact", contacts),
  source_contact_on: edtf("source_contact_on"),
};

function recordDictionary(hidden: "hidden" | "detention_hidden"): Described<typeof recordColumns> {
  return {
    nationality: text("nationality"),
    gender: code("gender", genders),
    headcount: whole("headcount", required),
    facility: text("facility"),
    federal_entity: text("federal_entity"),
    name: text("name"),
    hidden: { meaning: hidden, type: "boolean", constraints: required },
    source_urls: { meaning: "source_urls", type: "list", delimiter: " " },
    ...sentences,
    ...every,
    ...addresses,
    source_contacts: { meaning: "source_contacts", type: "list", delimiter: " " },
  };
}

export const releaseDictionary: Described<typeof releaseColumns> = {
  release: whole("release_number", required),
  day: edtf("day"),
  day_from: day("day_from"),
  day_to: day("day_to"),
  kind: code("release_kind", releaseKinds),
  verification: code("verification", verifications, required),
  verified_by: text("verified_by"),
  verified_on: edtf("verified_on"),
  ...recordDictionary("hidden"),
};

export const detentionDictionary: Described<typeof detentionColumns> = {
  detention: whole("detention_number", required),
  day: edtf("detention_day"),
  day_from: day("day_from"),
  day_to: day("day_to"),
  custody: code("detention_custody", custodyStates),
  ended: code("detention_ended", detentionEnds),
  end_day: edtf("detention_end_day"),
  release: whole("detention_release"),
  ordinal: whole("detention_ordinal"),
  legal_stage: code("detention_legal_stage", legalStages),
  ...recordDictionary("detention_hidden"),
  arrested_by: code("detention_arrested_by", arrestingBodies),
  arrested_in: text("detention_arrested_in"),
  sector: code("detention_sector", sectors),
};

export const publisherDictionary: Described<typeof publisherColumns> = {
  id: text("publisher_id", key),
  name_es: text("publisher_name_es", required),
  name_en: text("publisher_name_en", required),
  short_es: text("publisher_short_es", required),
  short_en: text("publisher_short_en", required),
  stance: code("stance", stances, required),
  url: address("publisher_url"),
  ...every,
};

export const facilityDictionary: Described<typeof facilityColumns> = {
  id: text("facility_id", key),
  name: text("facility_name", required),
  kind: code("facility_kind", facilityKinds, required),
  federal_entity: text("federal_entity"),
  ...every,
};

export const milestoneDictionary: Described<typeof milestoneColumns> = {
  id: text("milestone_id", key),
  on: day("milestone_on", required),
  title_es: text("milestone_title_es", required),
  title_en: text("milestone_title_en", required),
  source_url: address("source_url"),
  ...every,
};
