import { z } from "zod";
import { isDay } from "@/domain/dates/day";
import { releaseKinds, verifications } from "@/domain/vocabulary";
import { dayParameter, limit, nationalityParameter, placeParameter, timeTravel } from "./shared";

/** Where a page of releases begins: before this day and number, newest first. */
const after = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,10}$/, "cursor_invalid")
  .refine((text) => isDay(text.slice(0, 10)), "cursor_invalid")
  .transform((text) => ({ day: text.slice(0, 10), number: Number(text.slice(11)) }))
  .optional();

/** Filters of a list of releases; a date known in part is taken if it may fall inside `from`..`to`. */
export const releasesQuery = z.strictObject({
  ...timeTravel,
  from: dayParameter,
  to: dayParameter,
  nationality: nationalityParameter,
  kind: z.enum(releaseKinds).optional(),
  place: placeParameter,
  verification: z.enum(verifications).optional(),
  after,
  limit,
});

export type ReleasesFilter = z.infer<typeof releasesQuery>;
