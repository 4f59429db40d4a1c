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

/** The state of a detention: no published end (any state, or a given one), or how it ended. */
export const detentionStates = ["held", ...custodyStates, ...detentionEnds] as const;

/** Where a page of detentions begins: after this record, in the order of the list. */
const after = recordKey.optional();

/** Whether a detention is a later one of a person who was in custody before. */
export const againValues = ["yes", "no"] as const;

/**
 * Filters of a list of detentions. `from` and `to` apply to the first day in custody: a partial date matches if it may
 * fall inside; an unknown one never matches. `again`: only later detentions of people who were in custody before, or
 * only all others.
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

/** The same filters for the file of all matching detentions, and for the list, which uses pages instead of keys. */
export const detentionFileQuery = detentionsQuery.omit({ after: true, limit: true }).extend({ sort: listSort });
export const detentionListQuery = detentionFileQuery.extend({ page: wholeNumber(1, 100_000).default(1) });

export type DetentionFileQuery = z.infer<typeof detentionFileQuery>;
export type DetentionListQuery = z.infer<typeof detentionListQuery>;
