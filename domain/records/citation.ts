import { z } from "zod";
import { tiers } from "@/domain/values/vocabulary";

/** A source of a record. `tier` says how near the source is to the publisher of a count. */
export const citation = z.strictObject({
  /** Number of the source record. */
  source: z.string(),
  tier: z.enum(tiers).nullable(),
});

export type Citation = z.infer<typeof citation>;

export const citations = z.array(citation).max(50);
