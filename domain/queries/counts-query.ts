import { z } from "zod";
import { isDay } from "@/domain/dates/day";
import { measures } from "@/domain/vocabulary";
import { dayParameter, limit, timeTravel } from "./shared";

/** Where a page of counts begins: after this day and id. */
const after = z
  .string()
  .max(200, "cursor_invalid")
  .refine((text) => isDay(text.slice(0, 10)) && text[10] === "." && text.length > 11, "cursor_invalid")
  .transform((text) => ({ day: text.slice(0, 10), id: text.slice(11) }))
  .optional();

/** Filters of `/api/v1/counts`; `from` and `to` are on the figure's date. */
export const countsQuery = z.strictObject({
  ...timeTravel,
  publisher: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  measure: z.enum(measures).optional(),
  from: dayParameter,
  to: dayParameter,
  after,
  limit,
});

export type CountsFilter = z.infer<typeof countsQuery>;
