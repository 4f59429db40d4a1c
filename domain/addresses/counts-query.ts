import { z } from "zod";
import { isDay } from "@/domain/values/day";
import { dayParameter, limit, listSort, timeTravel, wholeNumber } from "@/domain/values/parameters";
import { measures, standings } from "@/domain/values/vocabulary";

/** Where a page of counts begins: after this day and id. */
const after = z
  .string()
  .max(200, "cursor_invalid")
  .refine((text) => isDay(text.slice(0, 10)) && text[10] === "." && text.length > 11, "cursor_invalid")
  .transform((text) => ({ day: text.slice(0, 10), id: text.slice(11) }))
  .optional();

/** Filters of `/api/v1/counts`; `from` and `to` apply to the figure's date. */
export const countsQuery = z.strictObject({
  ...timeTravel,
  publisher: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  measure: z.enum(measures).optional(),
  from: dayParameter,
  to: dayParameter,
  standing: z.enum(standings).optional(),
  after,
  limit,
});

export type CountsFilter = z.infer<typeof countsQuery>;

/** The same filters for the file of all matching counts, and for the list, which uses pages instead of keys. */
export const countFileQuery = countsQuery.omit({ after: true, limit: true }).extend({ sort: listSort });
export const countListQuery = countFileQuery.extend({ page: wholeNumber(1, 100_000).default(1) });

export type CountFileQuery = z.infer<typeof countFileQuery>;
export type CountListQuery = z.infer<typeof countListQuery>;

/** Filters of the table by date. */
export const countsByDateQuery = countFileQuery.omit({ standing: true, sort: true });
