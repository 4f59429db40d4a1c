import { z } from "zod";
import type { PublishedDetention } from "@/domain/projection/published-detention";
import type { PublishedRelease } from "@/domain/projection/published-release";
import { genders } from "@/domain/values/vocabulary";
import { persons, webAddress } from "./answer-fields";
import { sourceFields } from "./count-answer";
import { means } from "./meaning";
import { addressAnswer } from "./record-address";

/** A record's disclosures that the public may see. */
const shownDisclosures = ["named", "initials", "counted_only"] as const;

const part = z.strictObject({
  nationality: means(z.string(), "nationality"),
  gender: means(z.enum(genders).nullable(), "gender"),
  headcount: means(persons, "headcount"),
});

const source = z.strictObject({ url: means(webAddress.nullable(), "source_url"), ...sourceFields });

/** The fields that answers on releases and detentions share: people, places, sources, sentence and address. */
export const recordAnswer = {
  disclosure: means(z.enum(shownDisclosures).nullable(), "disclosure"),
  name: means(z.string().nullable(), "name"),
  headcount: means(persons, "release_headcount"),
  parts: means(z.array(part), "release_parts"),
  facility: means(z.string().nullable(), "facility"),
  federalEntity: means(z.string().nullable(), "federal_entity"),
  sources: means(z.array(source), "sources"),
  sentence: means(
    z.strictObject({ es: means(z.string().nullable(), "text_es"), en: means(z.string().nullable(), "text_en") }),
    "sentence",
  ),
  address: addressAnswer,
};

/** Returns people, places and sources of a record. */
export function recordFields(record: PublishedRelease | PublishedDetention) {
  const { disclosure, name, headcount, parts, facility, federalEntity } = record;
  const sources = record.sources.map(
    ({ url, outlet, title, archivedUrl, publishedOn, language, contact, contactOn }) => ({
      url,
      outlet: outlet || null,
      title: title || null,
      archivedUrl,
      publishedOn,
      language,
      contact,
      contactOn,
    }),
  );
  return { disclosure, name, headcount, parts, facility, federalEntity, sources };
}

/** Returns the same fields of a hidden record: only its headcount, which keeps past sums correct. */
export function hiddenFields(headcount: number) {
  return { disclosure: null, name: null, headcount, parts: [], facility: null, federalEntity: null, sources: [] };
}
