import { z } from "zod";
import {
  dayParameter,
  limit,
  listSort,
  nationalityParameter,
  placeParameter,
  timeTravel,
  wholeNumber,
} from "@/domain/values/parameters";
import { custodyStates, detentionEnds } from "@/domain/values/vocabulary";
import { recordKey } from "./record-key";

/** How a spell stands: no end published (in any state, or in one), or how it ended. */
export const detentionStates = ["held", ...custodyStates, ...detentionEnds] as const;

/** Where a page of detentions begins: after this record, in the order of the list. */
const after = recordKey.optional();

/** Is it a later spell of somebody who was in custody before? */
export const againValues = ["yes", "no"] as const;

/**
 * Filters of a list of detentions. `from` and `to` are on the first day in custody: one known in part is taken if it
 * may fall inside, one that is not known at all never. `again`: only later spells of persons who were
 * in custody before, or only all others.
 */
export const detentionsQuery = z.strictObject({
  ...timeTravel,
  from: dayParameter,
  to: dayParameter,
  nationality: nationalityParameter,
  place: placeParameter,
  state: z.enum(detentionStates).optional(),
  again: z.enum(againValues).optional(),
  after,
  limit,
});

export type DetentionsFilter = z.infer<typeof detentionsQuery>;

/** The same filters for a file of all detentions that match, and for the list, which goes by page instead of by key. */
export const detentionFileQuery = detentionsQuery.omit({ after: true, limit: true }).extend({ sort: listSort });
export const detentionListQuery = detentionFileQuery.extend({ page: wholeNumber(1, 100_000).default(1) });

export type DetentionFileQuery = z.infer<typeof detentionFileQuery>;
export type DetentionListQuery = z.infer<typeof detentionListQuery>;
