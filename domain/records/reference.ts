import { z } from "zod";
import { day, partialDay } from "@/domain/values/partial-day";
import { contacts, facilityKinds, roles, stances } from "@/domain/values/vocabulary";
import { bulletinLayout } from "./bulletin-layout";
import { evidenceFacts, evidenceIdentity, mostEvidence } from "./evidence";
import { gone } from "./gone";
import { line, prose, webAddress } from "./text";

/** A publisher of counts, with its stance. */
export const publisherFacts = z.strictObject({
  nameEs: line(200),
  nameEn: line(200),
  shortEs: line(60),
  shortEn: line(60),
  stance: z.enum(stances),
  url: webAddress.nullable(),
  /** What its bulletin reports. Not public. Without it, `layoutOf` returns the default. */
  bulletin: bulletinLayout.optional(),
  /** Set if the publisher was merged into another, because it had been entered twice. The other has its figures. */
  gone,
});

/**
 * A page, or a source without an address: a call, a visit, a document, a message. Either `url` or `contact` is set.
 * The public reads the kind and the day of a contact.
 */
export const sourceFacts = z.strictObject({
  url: webAddress.nullable(),
  contact: z.enum(contacts).optional(),
  contactOn: partialDay.optional(),
  /** Number of the user who took the contact down, if it is not the author of the record. Never public. */
  takenBy: z.string().optional(),
  outlet: line(120),
  title: line(300),
  archivedUrl: webAddress.nullable(),
  publishedOn: partialDay.nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable(),
  /** Files that support the source. Never public. */
  evidence: z.array(evidenceFacts).max(mostEvidence).optional(),
});
export const sourceIdentity = z.strictObject({
  evidence: z.array(evidenceIdentity).max(mostEvidence).optional(),
  /** What the staff noted about a contact. Never public. */
  note: prose().optional(),
});

/** A place of detention; a blank federal entity means that no source stated it. */
export const facilityFacts = z.strictObject({
  name: line(200),
  /** Other names by which lists, tallies and imports find the place. Not public. */
  aliases: z.array(line(200)).max(40).optional(),
  kind: z.enum(facilityKinds),
  federalEntity: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .nullable(),
  sourceUrl: webAddress.nullable(),
  /** Set if the place was merged into another, because it had been entered twice. Its records are in the other place. */
  gone,
});

/** A dated event that explains a bend in a chart. */
export const milestoneFacts = z.strictObject({
  on: day,
  titleEs: line(300),
  titleEn: line(300),
  sourceUrl: webAddress.nullable(),
});

/** Maximum characters of a setting. */
export const longestSetting = 4000;

/** One setting of the instance; its record's id is the key, see `domain/values/settings.ts`. */
export const settingFacts = z.strictObject({ value: z.string().max(longestSetting) });

/** An account in the history. It never contains secrets. */
export const userFacts = z.strictObject({ role: z.enum(roles), disabled: z.boolean() });
export const userIdentity = z.strictObject({ name: line(120), email: line(200) });

/** The empty identity of records that say nothing about a person. */
export const noIdentityPart = z.strictObject({});
