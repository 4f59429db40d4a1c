import { expect, test } from "vitest";
import { type DataFile, dataFiles } from "./data-files";

/** The columns as first published, on which readers of the files rely. Never alter a line here: append new columns. */
const frozen: Record<DataFile["name"], string> = {
  counts:
    "id publisher measure as_of as_of_means cutoff_time since value qualifier standing parts source_url source_tier note_es note_en sentence_es sentence_en licence head kind source_outlet source_archived_url address_es address_en under_review source_contact source_contact_on",
  releases:
    "release day day_from day_to kind verification verified_by verified_on nationality gender headcount facility federal_entity name hidden source_urls sentence_es sentence_en licence head address_es address_en source_contacts",
  detentions:
    "detention day day_from day_to custody ended end_day release ordinal legal_stage nationality gender headcount facility federal_entity name hidden source_urls sentence_es sentence_en licence head address_es address_en source_contacts arrested_by arrested_in sector",
  publishers: "id name_es name_en short_es short_en stance url licence head",
  facilities: "id name kind federal_entity licence head",
  milestones: "id on title_es title_en source_url licence head",
};

test.each(dataFiles.map(({ name, columns }) => [name, columns] as const))(
  "the columns of %s stand in the order in which they were published",
  (name, columns) => {
    expect(columns.join(" ")).toBe(frozen[name]);
  },
);
