import { z } from "zod";
import { combination } from "@/domain/values/combination";
import { partialDay } from "@/domain/values/partial-day";
import { custodyStates, disclosures, genders, groupEvents, publications } from "@/domain/values/vocabulary";
import { citations } from "./citation";
import { gone } from "./gone";
import { release } from "./release";
import { prose } from "./text";

/** Largest group that a form accepts; a larger number is a publisher's count, not a group. */
export const largestGroup = 5000;

export const headcount = z.int().min(1, "headcount_range").max(largestGroup, "headcount_range");

/** People of a group who share nationality and gender. */
export const groupPart = z.strictObject({
  nationality: combination,
  gender: z.enum(genders).nullable(),
  headcount,
});

/** One member of the group who was named later and is now counted by their own record. */
export const namedMember = z.strictObject({
  release: z.int().positive(),
  nationality: combination,
  gender: z.enum(genders).nullable(),
});

/** A detention or release of people whose names are unknown or withheld. */
export const groupFacts = z.strictObject({
  event: z.enum(groupEvents),
  headcount,
  parts: z.array(groupPart).max(60),
  facility: z.string().nullable(),
  federalEntity: z.string().nullable(),
  disclosure: z.enum(disclosures).extract(["counted_only", "internal"]),
  detention: z
    .strictObject({
      /** Permanent public number; null in revisions from before detentions had pages. */
      id: z.int().positive().nullable().default(null),
      from: partialDay.nullable(),
      state: z.enum(custodyStates),
      publication: z.enum(publications),
      citations,
    })
    .nullable(),
  release: release.nullable(),
  named: z.array(namedMember).max(largestGroup),
  gone,
});

export const groupIdentity = z.strictObject({ note: prose() });

export type GroupPart = z.infer<typeof groupPart>;
export type NamedMember = z.infer<typeof namedMember>;
export type GroupFacts = z.infer<typeof groupFacts>;
