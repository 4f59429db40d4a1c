import { z } from "zod";
import { partialDay } from "@/domain/values/partial-day";
import { publications, releaseKinds, verifications } from "@/domain/values/vocabulary";
import { citations } from "./citation";

/**
 * Who confirmed the release: `publisher:foro-penal`, `family`, `lawyer`, or `state:ES` for a state whose national was
 * released.
 */
export const verifier = z
  .string()
  .regex(/^(publisher:[a-z0-9-]{1,60}|family|lawyer|state:[A-Z]{2})$/, "verifier_invalid");

/** The release that ends a detention, of a person or of a group. */
export const release = z.strictObject({
  /** Permanent public number. */
  id: z.int().positive(),
  day: partialDay,
  kind: z.enum(releaseKinds),
  verification: z.enum(verifications),
  verifiedBy: verifier.nullable(),
  verifiedOn: partialDay.nullable(),
  publication: z.enum(publications),
  /** True if a cited public source states exact nationality and place, so that the row may show them. */
  detailPublic: z.boolean(),
  /** The group that counted this person before they were named. */
  fromGroup: z.string().nullable(),
  citations,
});

export type Release = z.infer<typeof release>;
